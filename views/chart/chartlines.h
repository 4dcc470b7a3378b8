// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartline.h"
#include "views/chart/linepainter.h"
#include "views/chart/linetiles.h"
#include "views/plot/curve.h"
#include "views/plot/valuescale.h"

#include <QColor>
#include <QGraphicsItem>

#include <vector>

namespace Kerntally {

/// The lines of a chart as one graphics item, which is several times cheaper than one chart series a line. On a widget
/// they are painted from cached tiles (LineTiles), on other devices as vectors.
class ChartLines : public QGraphicsItem
{
public:
    explicit ChartLines(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    /// The visible stretch of time; its end is at the right edge.
    void setFrame(const TimeFrame &frame);
    void setScale(const ValueScale &scale) { m_geometry.scale = scale; }
    void setMarkerColours(const QColor &fill, const QColor &border);
    /// In the order of the tracks. After changing lines, call update().
    std::vector<ChartLine> &lines() { return m_lines; }
    const std::vector<ChartLine> &lines() const { return m_lines; }
    /// The topmost line within the pointer's tolerance of a point; null if there is none.
    const ChartLine *lineAt(const QPointF &point) const;

    /// Converts a point of the line's curve into the chart's coordinates.
    QPointF position(const ChartLine &line, const QPointF &point) const { return m_geometry.position(line, point); }
    double xOf(double seconds) const { return m_geometry.xOf(seconds); }
    double secondsAt(double x) const { return m_geometry.secondsAt(x); }

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void arrange();
    std::vector<const ChartLine *> fromTheLowest() const;

    QRectF m_area;
    TimeFrame m_frame;
    LineGeometry m_geometry;
    std::vector<ChartLine> m_lines;
    LinePainter m_painter;
    LineTiles m_tiles;
};

} // namespace Kerntally
