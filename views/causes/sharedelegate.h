// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/numberdelegate.h"

namespace Kerntally {

/// Paints the shares of a CauseModel as a number and a bar of proportional length.
class ShareDelegate : public NumberDelegate
{
    Q_OBJECT

public:
    explicit ShareDelegate(QObject *parent = nullptr);

    /// Sets the bars' colour.
    void setColour(const QColor &colour) { m_colour = colour; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Width of a cell with a bar of this length (px; 0: without a bar).
    int neededWidth(const QFont &font, int bar) const;

private:
    QColor m_colour;
};

} // namespace Kerntally
