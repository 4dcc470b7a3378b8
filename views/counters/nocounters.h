// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

/// In place of the counters, where the user wants none: the way to some.
class NoCounters : public Card
{
    Q_OBJECT

public:
    explicit NoCounters(QWidget *parent = nullptr);

    /// What helps. The action is borrowed and outlives this.
    void setAction(QAction *action);

private:
    QHBoxLayout *m_row;
};

} // namespace Kerntally
