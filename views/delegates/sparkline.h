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

/// The rate in the last minute as a small line without axes. Keeps its memory from picture to picture.
class Sparkline
{
public:
    static constexpr qint64 window = 60'000'000'000; // ns

    /// How long (ns) a picture of this width stays as it is.
    static qint64 columnDuration(double width);

    /// filled: the area below the line, too, fading out downwards.
    void paint(QPainter *painter, const QRectF &rect, const History &history, const QColor &colour, double stroke,
               bool filled);

private:
    void fill(QPainter *painter, const QRectF &rect, const QColor &colour) const;

    Curve m_curve;
    std::vector<QLineF> m_segments;
};

} // namespace Kerntally
