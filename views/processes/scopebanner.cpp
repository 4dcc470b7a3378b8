// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/scopebanner.h"

#include "model/base/bytetext.h"
#include "model/processes/runningprocesses.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>

namespace Kerntally {

namespace {

/// "firefox (process 4711)", or only the number if the process has no readable name.
QString processName(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return ScopeBanner::tr("process %1").arg(pid);
    QByteArray name = file.readAll();
    if (name.endsWith('\n'))
        name.chop(1);
    return ScopeBanner::tr("%1 (process %2)").arg(textOfName(name), pid);
}

} // namespace

QString describe(const ScopeRequest &only)
{
    QStringList parts;
    if (only.pid)
        parts.append(ScopeBanner::tr("%1 and its children").arg(processName(*only.pid)));
    if (only.command)
        parts.append(ScopeBanner::tr("processes named %1").arg(*only.command));
    if (only.user)
        parts.append(ScopeBanner::tr("user %1").arg(*only.user));
    if (only.group)
        parts.append(groupTitle(*only.group));
    return parts.join(ScopeBanner::tr(", and of these only "));
}

ScopeBanner::ScopeBanner(QWidget *parent)
    : Banner(
        QStringLiteral("onlyBanner"), [](const QPalette &palette) { return palette.color(QPalette::Highlight); }, {},
        parent)
    , m_text(addText(QStringLiteral("onlyText")))
{
    const QPushButton *everybody = addButton(QStringLiteral("onlyEverybody"), tr("Re&move filter"),
                                             tr("Count the events of all processes again, from zero"));
    connect(everybody, &QPushButton::clicked, this, &ScopeBanner::everybodyRequested);
}

void ScopeBanner::tell(const ScopeRequest &only, const Scope &scope)
{
    m_watch = std::make_unique<ScopeWatch>(scope);
    setVisible(only.isSaid());
    if (!only.isSaid())
        return;
    m_process = only.pid ? processName(*only.pid) : QString();
    m_text->setText(tr("Filtered: %1").arg(describe(only)));
    m_text->setToolTip(only.group.value_or(QString()));
    setAccessibleName(m_text->text());
    connect(m_watch.get(), &ScopeWatch::processEnded, this,
            [this] { change(tr("%1 has ended: only what it started can still count.").arg(m_process)); });
    connect(m_watch.get(), &ScopeWatch::groupGone, this, &ScopeBanner::change);
}

void ScopeBanner::change(const QString &text)
{
    m_text->setText(text);
    announce(text);
}

} // namespace Kerntally
