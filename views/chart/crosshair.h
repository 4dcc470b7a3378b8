// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/tabulartext.h"

#include <QColor>
#include <QGraphicsItem>
#include <QString>

#include <vector>

namespace Kerntally {

/// A vertical line across a chart at one time, with the counters' readings at that time in a box.
class Crosshair : public QGraphicsItem
{
public:
    struct Row
    {
        QColor colour;
        QString name;
        QString number;
        bool strong = false;
        double y = 0; ///< of its point on the line, in the chart's coordinates

        bool operator==(const Row &) const = default;
    };
    struct Reading
    {
        double x = 0; ///< in the chart's coordinates
        QString moment;
        std::vector<Row> rows;
        QString rest; ///< replaces the rows that have no room; may be empty

        bool operator==(const Reading &) const = default;
    };

    explicit Crosshair(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    void setFont(const QFont &font);
    /// Colours of text, secondary text, background and frame.
    void setColours(const QColor &text, const QColor &label, const QColor &background, const QColor &frame);
    void setReading(const Reading &reading);
    const Reading &reading() const { return m_reading; }

    /// Number of rows that fit.
    int capacity() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void arrange();
    double rowHeight() const;

    QRectF m_area;
    QRectF m_box; ///< rectangle of the rows
    TabularText m_text;
    TabularText m_strongText;
    QColor m_colour;
    QColor m_label;
    QColor m_background;
    QColor m_frame;
    Reading m_reading;
};

} // namespace Kerntally
