// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/timeticks.h"

#include "views/plot/tracks.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace Kerntally::TimeTicks {

namespace {

constexpr qint64 nsInMs = 1'000'000;
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

constexpr std::array<qint64, 23> steps = {100,         200,         500,         second,    2 * second, 5 * second,
                                          10 * second, 15 * second, 30 * second, minute,    2 * minute, 5 * minute,
                                          10 * minute, 15 * minute, 30 * minute, hour,      2 * hour,   3 * hour,
                                          4 * hour,    6 * hour,    12 * hour,   24 * hour, 48 * hour};

qint64 stepFor(qint64 span, int most, qint64 least)
{
    const auto fits = [=](qint64 step) { return step >= least && span / step < std::max(most, 1); };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    return found == steps.end() ? steps.back() : *found;
}

/// The locale's short format with or without seconds.
QString timeFormat(const QLocale &locale, bool seconds)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    const bool has = format.contains(QLatin1String("ss"));
    if (has && !seconds)
        format.remove(QLatin1String(":ss"));
    else if (!has && seconds)
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return format;
}

QString label(const QDateTime &time, qint64 step, const QLocale &locale)
{
    if (step >= minute && time.time().msecsSinceStartOfDay() == 0)
        return locale.toString(time.date(), QLocale::ShortFormat);
    if (step < second)
        return clockText(time.toMSecsSinceEpoch(), true, locale);
    return locale.toString(time.time(), timeFormat(locale, step < minute));
}

} // namespace

std::vector<AxisTick> beforeNow(qint64 span, int most, const QLocale &locale)
{
    const bool minutes = span > 2 * minute;
    const qint64 step = stepFor(span, most, minutes ? minute : 100);
    std::vector<AxisTick> ticks;
    for (qint64 time = -span / step * step; time <= 0; time += step) {
        const double position = 1 + static_cast<double>(time) / static_cast<double>(span);
        const QString number = minutes
            ? locale.toString(time / minute)
            : locale.toString(static_cast<double>(time) / second, 'f', step < second ? 1 : 0);
        ticks.push_back({.position = position,
                         .label = minutes ? QCoreApplication::translate("TimeTicks", "%1 min").arg(number)
                                          : QCoreApplication::translate("TimeTicks", "%1 s").arg(number)});
    }
    return ticks;
}

std::vector<AxisTick> onClock(const TrackList &tracks, qint64 begin, qint64 end, int most, const QLocale &locale)
{
    const qint64 step = stepFor((end - begin) / nsInMs, most, 100);
    std::vector<AxisTick> ticks;
    for (qint64 from = begin; from < end;) { // one iteration per setting of the clock
        const qint64 to = std::min(tracks.nextClockStep(from).value_or(end), end);
        const qint64 wall = tracks.wallClock(from);
        const qint64 last = wall + (to - from) / nsInMs - (to < end ? 1 : 0);
        // Round in local time, where the offset from UTC may be half an hour.
        const qint64 offset = QDateTime::fromMSecsSinceEpoch(wall).offsetFromUtc() * second;
        for (qint64 time = (wall + offset + step - 1) / step * step - offset; time <= last; time += step) {
            const double position =
                static_cast<double>(from - begin + (time - wall) * nsInMs) / static_cast<double>(end - begin);
            // Near a setting of the clock, two labels would overlap.
            if (ticks.empty()
                || position - ticks.back().position
                    >= 0.9 * static_cast<double>(step * nsInMs) / static_cast<double>(end - begin))
                ticks.push_back(
                    {.position = position, .label = label(QDateTime::fromMSecsSinceEpoch(time), step, locale)});
        }
        from = to;
    }
    return ticks;
}

QString clockText(qint64 time, bool tenths, const QLocale &locale)
{
    QString format = timeFormat(locale, true);
    if (tenths)
        format.replace(QLatin1String("ss"), QLatin1String("ss") + locale.decimalPoint() + QLatin1Char('z'));
    const QTime clock = QDateTime::fromMSecsSinceEpoch(time / 100 * 100).time();
    return locale.toString(clock, format);
}

} // namespace Kerntally::TimeTicks
