// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/numberdelegate.h"

namespace Kerntally {

/// Paints a counter's alert rule, with a warning icon while the rule is firing and until the alert is acknowledged,
/// because colour must not be the only cue.
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
