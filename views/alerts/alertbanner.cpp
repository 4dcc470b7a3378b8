// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertbanner.h"

#include "model/alerts/alerttext.h"
#include "model/counters/counter.h"
#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace Kerntally {

namespace {

/// Between two that a screen reader is told of: the banner itself shows all.
constexpr qint64 announcementInterval = 2000; // ms

} // namespace

AlertBanner::AlertBanner(QWidget *parent)
    : Banner(QStringLiteral("alertBanner"), &alertColour, QStringLiteral("alert"), parent)
    , m_text(addText(QStringLiteral("alertText"), true))
    , m_details(addText(QStringLiteral("alertDetails")))
    , m_ask(addButton(QStringLiteral("alertAsk"), tr("Name &processes…"),
                      tr("Ask for the right to trace, with which alerts name other users' processes")))
    , m_close(new QToolButton(this))
{
    const QPushButton *show = addButton(QStringLiteral("alertShow"), tr("Sho&w"), tr("Select this counter"));
    const QPushButton *log = addButton(QStringLiteral("alertShowLog"), tr("L&og"), tr("Show all alerts so far"));
    m_close->setObjectName(QStringLiteral("alertClose"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    addWidget(m_close);

    connect(m_ask, &QPushButton::clicked, this, &AlertBanner::traceRequested);
    connect(show, &QPushButton::clicked, this, [this] { emit showRequested(m_counter, m_time); });
    connect(log, &QPushButton::clicked, this, &AlertBanner::logRequested);
    connect(m_close, &QToolButton::clicked, this, &AlertBanner::dismiss);
    AlertBanner::applyPalette();
}

void AlertBanner::tell(const Counter &counter, const Alert &alert)
{
    ++m_count;
    m_counter = counter.number();
    m_time = alert.time;
    const QLocale locale = this->locale();
    m_text->setText(tr("%1: %2").arg(counter.name(), alert.rule.text(locale)));
    QStringList details = {
        tr("at %1").arg(readingText(alert, locale)),
        locale.toString(wallClock(alert.time).time(), QStringLiteral("HH:mm:ss")),
    };
    if (const QString cause = causeText(alert); !cause.isEmpty())
        details.append(cause);
    m_ask->setVisible(alert.isAnotherUsers);
    if (m_count > 1)
        details.append(tr("earlier alerts: %1").arg(locale.toString(m_count - 1)));
    m_details->setText(details.join(QStringLiteral(" · ")));
    setAccessibleName(m_text->text());
    setAccessibleDescription(m_details->text());
    show();
    if (m_announced.isValid() && !m_announced.hasExpired(announcementInterval))
        return;
    m_announced.start();
    announce(m_text->text(), m_details->text());
}

void AlertBanner::forget(int counter)
{
    if (m_count > 0 && m_counter == counter)
        dismiss();
}

void AlertBanner::dismiss()
{
    m_count = 0;
    m_announced.invalidate();
    hide();
    emit dismissed();
}

void AlertBanner::applyPalette()
{
    Banner::applyPalette();
    m_close->setIcon(tintedIcon(QStringLiteral("close"), palette().color(QPalette::WindowText)));
}

} // namespace Kerntally
