// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/accessibletext.h"

#include "model/base/numbertext.h"
#include "model/counters/counter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Kerntally::SpokenText {

namespace {

constexpr qint64 minute = 60LL * 1'000'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Kerntally::SpokenText", text);
}

} // namespace

QString lastMinute(const History &history)
{
    float low = HistoryBucket::none;
    float high = -HistoryBucket::none;
    if (!history.isEmpty()) {
        const HistoryTier &seconds = history.tiers().front();
        for (std::size_t i = seconds.indexFrom(history.back().time - minute); i < seconds.size(); ++i) {
            low = std::min(low, seconds.at(i).lowRate);
            high = std::max(high, seconds.at(i).highRate);
        }
    }
    if (low > high)
        return tr("nothing yet");
    const QLocale locale;
    return tr("lowest %1, highest %2 per second").arg(rateText(low, locale), rateText(high, locale));
}

QString alert(const Counter &counter)
{
    if (!counter.alertRule())
        return tr("none");
    const QString rule = counter.alertRule()->text(QLocale());
    return counter.isAlertDisarmed() ? tr("%1 (fired)").arg(rule) : rule;
}

} // namespace Kerntally::SpokenText
