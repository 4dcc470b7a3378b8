// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"
#include "views/plot/valuescale.h"

#include <QColor>
#include <QGraphicsItem>
#include <QString>

#include <limits>
#include <vector>

namespace Kerntally {

/// The lines of a chart, all of them one item: several times cheaper than one chart series each.
class ChartLines : public QGraphicsItem
{
public:
    struct Line
    {
        int counter = 0;
        QString name;
        QColor colour;
        double width = 1.5;
        bool dashed = false;
        Curve curve;
        std::vector<QPointF> markers;                           ///< moments when a threshold was crossed
        double until = std::numeric_limits<double>::infinity(); ///< seconds; nothing is known of what came later

        /// Whether the curve says what was at this moment: it began, goes on, and has no gap there.
        bool isKnownAt(double seconds) const;
    };

    explicit ChartLines(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    /// So many seconds, up to 0 at the right edge.
    void setSpan(double seconds) { m_span = seconds; }
    void setScale(const ValueScale &scale) { m_scale = scale; }
    void setMarkerColours(const QColor &fill, const QColor &border);
    /// Lines, the topmost last; change them in place and then call update().
    std::vector<Line> &lines() { return m_lines; }
    const std::vector<Line> &lines() const { return m_lines; }
    /// The topmost line that comes as close to a point as the pointer can be held; null where none does.
    const Line *lineAt(const QPointF &point) const;

    /// Of a point of the line's curve, in the coordinates of the chart.
    QPointF position(const Line &line, const QPointF &point) const;
    double xOf(double seconds) const { return m_area.right() + seconds / m_span * m_area.width(); }
    double secondsAt(double x) const { return (x - m_area.right()) / m_area.width() * m_span; }

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintBands(QPainter *painter, const Line &line);
    void paintLine(QPainter *painter, const Line &line);
    void paintMarkers(QPainter *painter, const Line &line);

    QRectF m_area;
    double m_span = 60;
    ValueScale m_scale;
    std::vector<Line> m_lines;
    std::vector<QRectF> m_rects;
    std::vector<QLineF> m_segments; ///< kept from frame to frame for its memory
    QColor m_markerFill;
    QColor m_markerBorder;
};

} // namespace Kerntally
