// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartline.h"
#include "views/plot/valuescale.h"

#include <QColor>
#include <QLineF>
#include <QRectF>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

/// Where a curve's points are in a picture.
struct LineGeometry
{
    double left = 0;      ///< x of the curve at the picture's 0
    double perSecond = 1; ///< units of the picture
    double bottom = 0;
    double height = 1;
    ValueScale scale;
    QRectF seen; ///< the rest need not be drawn

    QPointF position(const ChartLine &line, const QPointF &point) const;
    double xOf(double seconds) const { return (seconds - left) * perSecond; }
    double secondsAt(double x) const { return left + x / perSecond; }
};

/// Draws lines, each part of which looks the same whatever of them is drawn beside it.
class LinePainter
{
public:
    void setMarkerColours(const QColor &fill, const QColor &border);

    /// The topmost last. pixel: how many pixels of the device are one unit of the painter.
    void paint(QPainter &painter, const std::vector<const ChartLine *> &lines, const LineGeometry &geometry,
               double pixel);

private:
    void paintBands(QPainter &painter, const ChartLine &line, const LineGeometry &geometry);
    void paintLine(QPainter &painter, const ChartLine &line, const LineGeometry &geometry, double pixel);
    void paintMarkers(QPainter &painter, const ChartLine &line, const LineGeometry &geometry) const;

    QColor m_markerFill;
    QColor m_markerBorder;
    std::vector<QRectF> m_rects; ///< kept for their memory
    std::vector<QLineF> m_segments;
};

} // namespace Kerntally
