// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/sourcestatus.h"

#include "model/sources/countersource.h"
#include "views/style/colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace Kerntally {

SourceStatus::SourceStatus(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLabel(this))
    , m_counters(new QLabel(this))
    , m_problems(new QLabel(this))
    , m_missed(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 0, 2);
    layout->setSpacing(18);
    for (QLabel *label : {m_source, m_counters, m_problems, m_missed})
        layout->addWidget(label);
    layout->addStretch();
    m_source->setObjectName(QStringLiteral("statusSource"));
    m_problems->setObjectName(QStringLiteral("statusProblems"));
    m_missed->setObjectName(QStringLiteral("statusMissed"));
    m_missed->setToolTip(tr("Events that happened without being counted"));
    setMissed(0);
    tell(nullptr, 0);
}

void SourceStatus::tell(const CounterSource *source, int counters, const QStringList &problems)
{
    m_simulated = source && source->kind() == SourceKind::Simulated;
    if (!source)
        m_source->setText(tr("Not counting"));
    else if (m_simulated)
        m_source->setText(tr("Simulated events – the numbers are made up"));
    else if (source->kind() == SourceKind::Helper)
        m_source->setText(tr("Kernel, through the helper"));
    else
        m_source->setText(tr("Kernel"));
    m_counters->setVisible(source != nullptr);
    m_counters->setText(tr("Counters: %1").arg(counters));
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setText(tr("Not counted: %1").arg(problems.size()));
    m_problems->setToolTip(problems.join(QLatin1Char('\n')));
    applyPalette();
}

void SourceStatus::tellOpening()
{
    tell(nullptr, 0);
    m_source->setText(tr("Starting…"));
}

void SourceStatus::tellStopped()
{
    m_source->setText(tr("Stopped"));
}

void SourceStatus::setMissed(quint64 events)
{
    m_missed->setVisible(events > 0);
    m_missed->setText(tr("Missed events: %1").arg(locale().toString(events)));
}

void SourceStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void SourceStatus::applyPalette()
{
    QPalette notice;
    notice.setColor(QPalette::WindowText, noticeColour(palette()));
    m_source->setPalette(m_simulated ? notice : QPalette());
    m_problems->setPalette(notice);
    m_missed->setPalette(notice);
}

} // namespace Kerntally
