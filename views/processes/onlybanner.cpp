// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/onlybanner.h"

#include "model/base/bytetext.h"
#include "model/processes/runningprocesses.h"
#include "views/widgets/card.h"

#include <QAccessible>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Kerntally {

namespace {

constexpr QMargins onlyMargins(12, 10, 12, 0); // as the page below has them

/// Whether there is more to say than its number.
QString processName(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    return file.open(QIODevice::ReadOnly)
        ? OnlyBanner::tr("%1 (process %2)").arg(textOfName(file.readAll().trimmed()), pid)
        : OnlyBanner::tr("process %1").arg(pid);
}

} // namespace

QString describe(const OnlyThis &only)
{
    QStringList parts;
    if (only.pid)
        parts.append(OnlyBanner::tr("%1 and all that it starts").arg(processName(*only.pid)));
    if (only.command)
        parts.append(OnlyBanner::tr("processes called %1").arg(*only.command));
    if (only.user)
        parts.append(OnlyBanner::tr("the user %1").arg(*only.user));
    if (only.group)
        parts.append(groupTitle(*only.group));
    return parts.join(OnlyBanner::tr(", and of these only "));
}

OnlyBanner::OnlyBanner(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_text(new QLabel(m_card))
    , m_everybody(new QPushButton(tr("Count every&body"), m_card))
{
    setObjectName(QStringLiteral("onlyBanner"));
    m_text->setObjectName(QStringLiteral("onlyText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_everybody->setObjectName(QStringLiteral("onlyEverybody"));
    m_everybody->setToolTip(tr("Count the events of all processes again, from zero"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_everybody);
    m_card->content()->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(onlyMargins);
    layout->addWidget(m_card);
    connect(m_everybody, &QPushButton::clicked, this, &OnlyBanner::everybodyRequested);
    applyPalette();
    hide();
}

void OnlyBanner::tell(const OnlyThis &only, const Scope &scope)
{
    m_end.reset();
    m_scope = scope;
    setVisible(only.isSaid());
    if (!only.isSaid())
        return;
    m_process = only.pid ? processName(*only.pid) : QString();
    m_text->setText(tr("Counting only %1.").arg(describe(only)));
    m_text->setToolTip(only.group.value_or(QString()));
    setAccessibleName(m_text->text());
    if (!scope.process)
        return;
    // A descriptor of a process can be read once the process has ended.
    m_end = std::make_unique<QSocketNotifier>(scope.process->get(), QSocketNotifier::Read);
    connect(m_end.get(), &QSocketNotifier::activated, this, &OnlyBanner::onEnded);
}

void OnlyBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void OnlyBanner::onEnded()
{
    m_end->setEnabled(false);
    m_text->setText(tr("%1 has ended: only what it started can still count.").arg(m_process));
    setAccessibleName(m_text->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void OnlyBanner::applyPalette()
{
    m_card->setTint(palette().color(QPalette::Highlight));
}

} // namespace Kerntally
