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

#include <algorithm>
#include <numeric>

namespace Kerntally {

namespace {

/// Minimum time between two announcements to a screen reader; the banner shows every alert.
constexpr qint64 announcementInterval = 2000; // ms
constexpr std::size_t mostOthers = 4;         ///< other counters with a line of their own

} // namespace

AlertBanner::AlertBanner(QWidget *parent)
    : Banner(QStringLiteral("alertBanner"), &alertColour, QStringLiteral("alert"), parent)
    , m_text(addText(QStringLiteral("alertText"), true))
    , m_details(addText(QStringLiteral("alertDetails")))
    , m_others(addText(QStringLiteral("alertOthers")))
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
    connect(show, &QPushButton::clicked, this,
            [this] { emit showRequested(m_entries.front().counter, m_entries.front().time); });
    connect(log, &QPushButton::clicked, this, &AlertBanner::logRequested);
    connect(m_close, &QToolButton::clicked, this, &AlertBanner::dismiss);
    AlertBanner::applyPalette();
}

void AlertBanner::tell(const Counter &counter, const Alert &alert)
{
    const QLocale locale = this->locale();
    QStringList details = {
        tr("at %1").arg(readingText(alert, locale)),
        locale.toString(QDateTime::fromMSecsSinceEpoch(alert.wall).time(), QStringLiteral("HH:mm:ss")),
    };
    if (const QString cause = causeText(alert); !cause.isEmpty())
        details.append(cause);
    const auto before = std::ranges::find(m_entries, counter.number(), &Entry::counter);
    const int earlier = before == m_entries.end() ? 0 : before->count;
    if (before != m_entries.end())
        m_entries.erase(before);
    m_entries.insert(m_entries.begin(),
                     Entry{.counter = counter.number(),
                           .time = alert.time,
                           .text = tr("%1: %2").arg(counter.name(), alert.rule.text(locale)),
                           .details = details.join(QStringLiteral(" · ")),
                           .isAnotherUsers = alert.isAnotherUsers,
                           .count = earlier + 1});
    showEntries();
    if (m_announced.isValid() && !m_announced.hasExpired(announcementInterval))
        return;
    m_announced.start();
    announce(m_text->text(), m_details->text());
}

void AlertBanner::showEntries()
{
    const auto detailsOf = [this](const Entry &entry) {
        return entry.count == 1 ? entry.details
                                : entry.details + QStringLiteral(" · ×") + locale().toString(entry.count);
    };
    const Entry &latest = m_entries.front();
    m_text->setText(latest.text);
    m_details->setText(detailsOf(latest));
    QStringList others;
    for (std::size_t i = 1; i < m_entries.size() && i <= mostOthers; ++i)
        others.append(m_entries[i].text + QStringLiteral(" · ") + detailsOf(m_entries[i]));
    if (m_entries.size() > mostOthers + 1) {
        others.append(
            tr("and %n more counter(s): see the log", nullptr, static_cast<int>(m_entries.size() - mostOthers - 1)));
    }
    m_others->setText(others.join(QLatin1Char('\n')));
    m_others->setVisible(!others.isEmpty());
    m_ask->setVisible(std::ranges::any_of(m_entries, &Entry::isAnotherUsers));
    setAccessibleName(m_text->text());
    setAccessibleDescription(m_details->text());
    show();
}

int AlertBanner::count() const
{
    return std::accumulate(m_entries.begin(), m_entries.end(), 0,
                           [](int sum, const Entry &entry) { return sum + entry.count; });
}

void AlertBanner::forget(int counter)
{
    if (std::erase_if(m_entries, [counter](const Entry &entry) { return entry.counter == counter; }) == 0)
        return;
    if (m_entries.empty())
        dismiss();
    else
        showEntries();
}

void AlertBanner::dismiss()
{
    m_entries.clear();
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
