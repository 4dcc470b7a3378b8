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

/// Lines as a picture that scrolls: it is kept in tiles of so many columns each, which move on as they are.
///
/// A tile holds what was drawn in it, too, and is drawn again only where that is something else now. So nothing has to
/// be told of what changed, and a picture that scrolled is the same as one that is drawn anew.
class LineTiles
{
public:
    /// In pixels of the device.
    static constexpr int width = 64;

    void setMarkerColours(const QColor &fill, const QColor &border);

    /// Draws the frame into the area, each of its columns on a column of the device's pixels, the topmost line last.
    /// What is not within `exposed` may be left out. Both are in the painter's coordinates, which are scaled and moved at most.
    void paint(QPainter &painter, const QRectF &area, const QRectF &exposed,
               const std::vector<const ChartLine *> &lines, const TimeFrame &frame, const ValueScale &scale);

private:
    /// What all tiles have in common.
    struct Look
    {
        qint64 column = 0;
        double pixel = 1; ///< of the device, per unit
        int height = 0;   ///< of the tiles, in pixels
        double bottom = 0;
        double scaleHeight = 0;
        ValueScale scale;

        bool operator==(const Look &) const = default;
    };
    struct Tile
    {
        qint64 index = 0; ///< since the clock began
        std::vector<ChartLine> lines;
        QImage picture;
    };

    void cut(const std::vector<const ChartLine *> &lines, qint64 index);
    void draw(Tile &tile, qint64 index);

    Look m_look;
    LinePainter m_painter;
    std::vector<Tile> m_tiles;    ///< each at its index, modulo their number
    std::vector<ChartLine> m_cut; ///< kept for its memory
};

} // namespace Kerntally
