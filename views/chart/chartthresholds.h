// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

#include <vector>

namespace Kerntally {

/// Draws the thresholds: a line across the plot area, and a tag with the limit beside it, where no data are covered.
class ChartThresholds : public QGraphicsItem
{
public:
    struct Threshold
    {
        int counter = 0;
        QString text;
        QColor colour;
        QColor textColour;
        double y = 0;         ///< in the chart's coordinates
        bool outside = false; ///< above the axis's range: has no line, and the tag points up

        bool operator==(const Threshold &other) const = default;
    };

    explicit ChartThresholds(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    void setFont(const QFont &font);
    void setThresholds(const std::vector<Threshold> &thresholds);
    const std::vector<Threshold> &thresholds() const { return m_thresholds; }

    /// The threshold with its line or tag at a point; null if there is none.
    const Threshold *at(const QPointF &point) const;

    /// The tag's text of a threshold above the axis's range.
    static QString above(const QString &text);

    /// Width of the tags, px; 0 without thresholds.
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
