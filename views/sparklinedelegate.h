// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/curve.h"
#include "views/rowdelegate.h"

#include <QLineF>

namespace Kerntally {

/// The rate in the last minute as a small line without axes.
class SparklineDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    static constexpr qint64 window = 60'000'000'000; // ns

    /// How long (ns) a picture in a column of this width stays as it is.
    static qint64 columnDuration(int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Kept from cell to cell for their memory.
    mutable Curve m_curve;
    mutable std::vector<QLineF> m_segments;
};

} // namespace Kerntally
