// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"

namespace Kerntally {

/// Plain text below the title of its column.
class TextDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kerntally
