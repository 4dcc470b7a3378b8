// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/crosshairtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kerntally {

namespace {

/// Maximum number of rows: more would take long to read and cover the lines.
constexpr int highest = 8;

} // namespace

QString quantityText(double number, Quantity quantity, const QLocale &locale)
{
    const bool rate = quantity != Quantity::Value;
    const QString text = locale.toString(number, 'f', rate && number > 0 && number < 9.95 ? 1 : 0);
    return rate ? QCoreApplication::translate("CrosshairText", "%1/s").arg(text) : text;
}

Crosshair::Reading crosshairText(const ChartLines &lines, double seconds, Quantity quantity, int selected, int most,
                                 const QLocale &locale)
{
    struct Found
    {
        const ChartLine *line;
        double height;
    };
    std::vector<Found> found;
    for (const ChartLine &line : lines.lines()) {
        if (line.isKnownAt(seconds))
            found.push_back({&line, line.curve.heightAt(seconds)});
    }
    std::stable_sort(found.begin(), found.end(), [selected](const Found &one, const Found &other) {
        const bool first = one.line->counter == selected;
        return first != (other.line->counter == selected) ? first : one.height > other.height;
    });

    Crosshair::Reading reading;
    reading.x = lines.xOf(seconds);
    const bool hasSelected = !found.empty() && found.front().line->counter == selected;
    most = std::min(most, hasSelected ? highest + 1 : highest);
    if (static_cast<int>(found.size()) > most) {
        reading.rest =
            QCoreApplication::translate("CrosshairText", "… %n more", nullptr, static_cast<int>(found.size()) - most);
        found.resize(static_cast<std::size_t>(most));
    }
    for (const Found &each : found) {
        reading.rows.push_back({.colour = each.line->colour,
                                .name = each.line->name,
                                .number = quantityText(each.height, quantity, locale),
                                .strong = each.line->counter == selected,
                                .y = lines.position(*each.line, {seconds, each.height}).y()});
    }
    return reading;
}

} // namespace Kerntally
