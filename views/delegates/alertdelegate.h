// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/numberdelegate.h"

namespace Kerntally {

/// A counter's alert rule, with a sign before it while what it asks for is so, and from then on until the user has seen
/// to it: colour alone is not seen by all.
class AlertDelegate : public NumberDelegate
{
    Q_OBJECT

public:
    explicit AlertDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Kerntally
