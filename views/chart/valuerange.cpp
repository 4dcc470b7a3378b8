// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/valuerange.h"

#include <algorithm>
#include <optional>

namespace Kerntally {

namespace {

/// A limit beyond this multiple of the highest value is not included, because it would flatten the lines.
constexpr double farAway = 20;
/// The minimum range, so that the axis of low values counts whole events.
constexpr double leastRange = 4;

} // namespace

ValueRange ValueRange::of(const std::vector<ChartLine> &lines, const std::vector<Track> &tracks, Quantity quantity,
                          int selected, ValueScale::Kind scale)
{
    const bool values = quantity == Quantity::Value;
    const bool fitSelected = scale == ValueScale::Kind::Linear
        && std::any_of(tracks.begin(), tracks.end(), [=](const Track &track) { return track.number == selected; });
    std::optional<double> low;
    std::optional<double> high;
    const auto include = [&](double y) {
        low = std::min(low.value_or(y), y);
        high = std::max(high.value_or(y), y);
    };
    for (const ChartLine &line : lines) {
        if (line.curve.isEmpty() || (fitSelected && line.counter != selected))
            continue;
        include(line.curve.low);
        include(line.curve.high);
    }
    const double most = std::max(high.value_or(0), 10.0);
    for (const Track &track : tracks) {
        if (!high || !track.rule || track.rule->quantity != quantity || (fitSelected && track.number != selected))
            continue;
        const auto limit = static_cast<double>(track.rule->limit);
        if (limit <= farAway * most)
            include(limit);
    }
    // Begins at zero, except for values that would all be near the top.
    if (!values || (low && *low < 0.75 * *high))
        low = 0;
    const double bottom = low.value_or(0);
    return {.bottom = bottom, .top = std::max(high.value_or(0), bottom + leastRange)};
}

} // namespace Kerntally
