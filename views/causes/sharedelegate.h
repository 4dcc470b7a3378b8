// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/numberdelegate.h"

namespace Kerntally {

/// Shares of a CauseModel: a number, and a bar as long as it.
class ShareDelegate : public NumberDelegate
{
    Q_OBJECT

public:
    explicit ShareDelegate(QObject *parent = nullptr);

    /// Of the bars.
    void setColour(const QColor &colour) { m_colour = colour; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a cell needs, with a bar of this length, if any.
    int neededWidth(const QFont &font, int bar) const;

private:
    QColor m_colour;
};

} // namespace Kerntally
