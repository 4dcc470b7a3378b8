// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <cmath>
#include <memory>

/// The same picture for everybody: so many lines of so many points.
constexpr int drawnSeries = 16;
constexpr int drawnPoints = 3600;
constexpr QSize drawnSize(1320, 600); // about 1,200 columns

/// Of a line, at one point after another.
inline double rateAt(int line, qint64 index)
{
    const double x = static_cast<double>(index);
    return 1000.0 * (line + 1) * (1.2 + std::sin(x / (40.0 + 7 * line)) + 0.15 * std::sin(x * 1.7 + line));
}

/// One way to draw; holds the widget, and shows the points up to an index.
class DrawingWay
{
public:
    virtual ~DrawingWay() = default;
    virtual const char *name() const = 0;
    virtual void draw(qint64 index) = 0;
};

/// With QCustomPlot.
std::unique_ptr<DrawingWay> customPlotWay();
