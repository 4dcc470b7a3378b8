// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Kerntally {

/// A flat button for an action that works by mouse, keyboard and screen reader. A screen reader toggles a checkable
/// button without a click; QToolButton takes that for a change of the action's state and doesn't trigger it.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

protected:
    void checkStateSet() override;
};

} // namespace Kerntally
