// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>
#include <QString>

#include <vector>

namespace Kerntally {

/// Draws vertical lines at laps, each with a flag above the plot area, where no data are covered.
class LapFlags : public QGraphicsItem
{
public:
    struct Flag
    {
        int lap = 0; ///< index of the lap
        double x = 0;
        QString text;

        bool operator==(const Flag &) const = default;
    };

    explicit LapFlags(QGraphicsItem *parent = nullptr);

    void setArea(const QRectF &area);
    void setLook(const QFont &font, const QColor &text, const QColor &line, const QColor &background);
    /// Sorted by x.
    void setFlags(const std::vector<Flag> &flags);
    const std::vector<Flag> &flags() const { return m_flags; }

    /// Height of the flags, px.
    int flagHeight() const;
    /// The flag at a point; null if there is none.
    const Flag *at(const QPointF &point) const;
    QRectF rect(std::size_t index) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_area;
    QFont m_font;
    QColor m_text;
    QColor m_line;
    QColor m_background;
    std::vector<Flag> m_flags;
};

} // namespace Kerntally
