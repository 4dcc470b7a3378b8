// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

#include <vector>

namespace Kerntally {

/// Threshold lines across a chart, each with its number on a tag beside the plot area, where it covers no data.
class ChartThresholds : public QGraphicsItem
{
public:
    struct Threshold
    {
        int counter = 0;
        QString text;
        QColor colour;
        QColor textColour;
        double y = 0;         ///< in the coordinates of the chart
        bool outside = false; ///< above what the axis shows: no line, and the tag points up

        bool operator==(const Threshold &other) const = default;
    };

    explicit ChartThresholds(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    void setFont(const QFont &font);
    void setThresholds(const std::vector<Threshold> &thresholds);
    const std::vector<Threshold> &thresholds() const { return m_thresholds; }

    /// The one whose line or tag is at a point; null where none is.
    const Threshold *at(const QPointF &point) const;

    /// The text of a tag that stands at the top for a line that is farther up.
    static QString above(const QString &text);

    /// What the tags need beside the plot area; 0 without thresholds.
    int tagWidth() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::vector<QRectF> tagRects() const;

    QRectF m_area;
    QFont m_font;
    std::vector<Threshold> m_thresholds;
};

} // namespace Kerntally
