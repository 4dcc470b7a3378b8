// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"
#include "views/delegates/sparkline.h"

namespace Kerntally {

/// The rate in the last minute as a small line without axes.
class SparklineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// How long (ns) a picture in a column of this width stays as it is.
    static qint64 columnDuration(int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable Sparkline m_sparkline;
};

} // namespace Kerntally
