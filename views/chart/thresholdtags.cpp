// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/thresholdtags.h"

#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chart/thresholddrag.h"
#include "views/plot/tracks.h"

#include <algorithm>

namespace Kerntally {

std::vector<ChartThresholds::Threshold> thresholdTags(const CounterChart &chart, const ThresholdDrag &drag)
{
    std::vector<ChartThresholds::Threshold> tags;
    for (const ChartLine &line : chart.lines().lines()) {
        const Track *track = chart.tracks()->find(line.counter);
        if (!track || line.dashed || !track->rule || track->rule->quantity != chart.quantity())
            continue;
        AlertRule rule = *track->rule;
        const bool dragged = drag.counter() == track->number;
        if (dragged)
            rule.limit = drag.limit();
        const double height = chart.scale().position(static_cast<double>(rule.limit), line.curve.high);
        const bool outside = height > 1 && !dragged;
        const bool other = chart.selected() != 0 && track->number != chart.selected();
        if (height < 0 || (outside && other))
            continue;
        const QString text = rule.shortText(chart.locale());
        tags.push_back({.counter = track->number,
                        .text = outside ? ChartThresholds::above(text) : text,
                        .colour = line.colour,
                        .textColour = chart.palette().color(QPalette::Base),
                        .y = chart.plotArea().bottom() - std::min(height, 1.0) * chart.plotArea().height(),
                        .outside = outside});
    }
    return tags;
}

} // namespace Kerntally
