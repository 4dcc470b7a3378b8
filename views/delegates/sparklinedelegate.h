// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"
#include "views/delegates/sparkline.h"

namespace Kerntally {

/// Paints the rate of the last minute as a line without axes.
class SparklineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Time (ns) for which a picture in a column of this width stays unchanged.
    static qint64 columnDuration(int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable Sparkline m_sparkline;
};

} // namespace Kerntally
