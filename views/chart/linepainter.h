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

/// Maps a curve's points to the coordinates of a picture.
struct LineGeometry
{
    double left = 0;      ///< x of the curve at the picture's left edge
    double perSecond = 1; ///< units of the picture per second of the curve
    double bottom = 0;
    double height = 1;
    ValueScale scale;
    QRectF seen; ///< the area to paint; may be larger than what is visible

    QPointF position(const ChartLine &line, const QPointF &point) const;
    double xOf(double seconds) const { return (seconds - left) * perSecond; }
    double secondsAt(double x) const { return left + x / perSecond; }
};

/// Paints lines so that any part of the picture is the same, whether painted alone or as part of a larger one.
class LinePainter
{
public:
    void setMarkerColours(const QColor &fill, const QColor &border);

    /// The topmost line is the last. pixel: device pixels per unit of the painter.
    void paint(QPainter &painter, const std::vector<const ChartLine *> &lines, const LineGeometry &geometry,
               double pixel);

private:
    void paintBands(QPainter &painter, const ChartLine &line, const LineGeometry &geometry);
    void paintLine(QPainter &painter, const ChartLine &line, const LineGeometry &geometry, double pixel);
    void paintMarkers(QPainter &painter, const ChartLine &line, const LineGeometry &geometry) const;

    QColor m_markerFill;
    QColor m_markerBorder;
    std::vector<QRectF> m_rects; ///< members, so that their memory is reused
    std::vector<QLineF> m_segments;
};

} // namespace Kerntally
