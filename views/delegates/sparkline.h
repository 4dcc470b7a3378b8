// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"

#include <QColor>
#include <QLineF>
#include <QRectF>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

class History;

/// Paints the rate of the last minute as a line without axes. Reuses its memory for each picture.
class Sparkline
{
public:
    static constexpr qint64 window = 60'000'000'000; // ns

    /// Time (ns) for which a picture of this width stays unchanged.
    static qint64 columnDuration(double width);

    /// filled: also fills the area below the line with a gradient.
    void paint(QPainter *painter, const QRectF &rect, const History &history, const QColor &colour, double stroke,
               bool filled);

private:
    void fill(QPainter *painter, const QRectF &rect, const QColor &colour) const;

    Curve m_curve;
    std::vector<QLineF> m_segments;
};

} // namespace Kerntally
