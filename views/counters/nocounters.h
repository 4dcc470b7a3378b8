// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

/// The page that replaces an empty list of counters, with a button that adds some.
class NoCounters : public Card
{
    Q_OBJECT

public:
    explicit NoCounters(QWidget *parent = nullptr);

    /// Adds a button for the action, which is borrowed and has to outlive this.
    void setAction(QAction *action);

private:
    QHBoxLayout *m_row;
};

} // namespace Kerntally
