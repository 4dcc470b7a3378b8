// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/sourcestatus.h"

#include "model/sources/countersource.h"
#include "views/style/colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <initializer_list>

namespace Kerntally {

SourceStatus::SourceStatus(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLabel(this))
    , m_counters(new QLabel(this))
    , m_hidden(new QToolButton(this))
    , m_problems(new QLabel(this))
    , m_missed(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 0, 2);
    layout->setSpacing(18);
    for (QWidget *part : std::initializer_list<QWidget *>{m_source, m_counters, m_hidden, m_problems, m_missed})
        layout->addWidget(part);
    layout->addStretch();
    m_source->setObjectName(QStringLiteral("statusSource"));
    m_problems->setObjectName(QStringLiteral("statusProblems"));
    m_missed->setObjectName(QStringLiteral("statusMissed"));
    m_hidden->setObjectName(QStringLiteral("statusHidden"));
    m_hidden->setToolTip(tr("Show the hidden counters"));
    m_hidden->setAutoRaise(true);
    m_hidden->setFocusPolicy(Qt::TabFocus);
    connect(m_hidden, &QToolButton::clicked, this, &SourceStatus::hiddenRequested);
    m_missed->setToolTip(tr("Events that happened without being counted"));
    setMissed(0);
    tell(nullptr, 0);
}

void SourceStatus::tell(const CounterSource *source, int counters, int hidden, const QStringList &problems)
{
    const bool isSimulated = source && source->kind() == SourceKind::Simulated;
    if (!source)
        m_source->setText(tr("Not counting"));
    else if (isSimulated)
        m_source->clear();
    else if (source->kind() == SourceKind::Helper)
        m_source->setText(tr("Kernel, through the helper"));
    else
        m_source->setText(tr("Kernel"));
    m_source->setVisible(!isSimulated); // SimulatedBanner says so
    m_counters->setVisible(source != nullptr);
    m_counters->setText(tr("Counters: %1").arg(counters));
    m_hidden->setVisible(source && hidden > 0);
    m_hidden->setText(tr("Hidden: %1").arg(hidden));
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setText(tr("Unavailable: %1").arg(problems.size()));
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
    m_problems->setPalette(notice);
    QPalette link;
    link.setColor(QPalette::ButtonText, palette().color(QPalette::Link));
    m_hidden->setPalette(link);
    m_missed->setPalette(notice);
}

} // namespace Kerntally
