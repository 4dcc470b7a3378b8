// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/duration.h"

#include "app/cli/arguments/usageerror.h"

#include <QRegularExpression>

#include <cmath>

namespace Kerntally::Cli {

using namespace std::chrono_literals;

namespace {

/// What a timer takes, in whole hours.
constexpr std::chrono::milliseconds longest = 596h;

double millisecondsPer(const QString &unit)
{
    if (unit == QLatin1String("ms"))
        return 1;
    if (unit == QLatin1String("m"))
        return 60'000;
    if (unit == QLatin1String("h"))
        return 3'600'000;
    return 1000;
}

} // namespace

std::chrono::milliseconds parseDuration(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(ms|s|m|h)?\\z"));
    if (text.startsWith(QLatin1Char('-')))
        throw UsageError(QStringLiteral("A duration can't be negative: '%1'.").arg(text));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        throw UsageError(QStringLiteral("'%1' is not a duration: write 500ms, 2s, 1.5s, 1m or 1h.").arg(text));
    const double time = match.captured(1).toDouble() * millisecondsPer(match.captured(2));
    if (time > static_cast<double>(longest.count()))
        throw UsageError(QStringLiteral("The duration '%1' is too long: 596h is the longest.").arg(text));
    if (time < 1)
        throw UsageError(QStringLiteral("The duration '%1' is too short: 1ms is the shortest.").arg(text));
    return std::chrono::milliseconds(std::llround(time));
}

QString formatDuration(std::chrono::milliseconds duration)
{
    if (duration % 1h == 0ms)
        return QStringLiteral("%1h").arg(duration / 1h);
    if (duration % 1min == 0ms)
        return QStringLiteral("%1m").arg(duration / 1min);
    if (duration % 1s == 0ms)
        return QStringLiteral("%1s").arg(duration / 1s);
    return QStringLiteral("%1ms").arg(duration.count());
}

} // namespace Kerntally::Cli
