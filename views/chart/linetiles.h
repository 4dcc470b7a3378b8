// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartline.h"
#include "views/chart/linepainter.h"
#include "views/plot/curve.h"
#include "views/plot/valuescale.h"

#include <QColor>
#include <QImage>
#include <QRectF>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

/// Paints lines from a cache of picture tiles, each of `width` pixel columns, which move as the chart scrolls.
///
/// A tile stores the line parts that it was painted from, and is painted again if they differ. So the cache needs no
/// invalidation, and a scrolled picture equals one that is painted anew.
class LineTiles
{
public:
    /// Width of a tile, in device pixels.
    static constexpr int width = 64;

    void setMarkerColours(const QColor &fill, const QColor &border);

    /// Paints the frame into the area: one column per column of device pixels, the topmost line last. May omit parts
    /// outside of `exposed`. Both rectangles are in the painter's coordinates; its transformation may only scale and
    /// translate.
    void paint(QPainter &painter, const QRectF &area, const QRectF &exposed,
               const std::vector<const ChartLine *> &lines, const TimeFrame &frame, const ValueScale &scale);

private:
    /// The parameters that all tiles share. A change discards the tiles.
    struct Look
    {
        qint64 column = 0;
        double pixel = 1; ///< device pixels per unit
        int height = 0;   ///< of a tile, in device pixels
        double bottom = 0;
        double scaleHeight = 0;
        ValueScale scale;

        bool operator==(const Look &) const = default;
    };
    struct Tile
    {
        qint64 index = 0; ///< since time 0 of the frame's clock
        std::vector<ChartLine> lines;
        QImage picture;
    };

    void cut(const std::vector<const ChartLine *> &lines, qint64 index);
    void draw(Tile &tile, qint64 index);

    Look m_look;
    LinePainter m_painter;
    std::vector<Tile> m_tiles;    ///< each at its index modulo their number
    std::vector<ChartLine> m_cut; ///< a member, so that its memory is reused
};

} // namespace Kerntally
