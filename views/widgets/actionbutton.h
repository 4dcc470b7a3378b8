// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Kerntally {

/// A flat button that does an action, for mouse, keyboard and screen readers. These toggle a checkable button without
/// clicking it, which a plain QToolButton takes for a change of how the action looks: nothing would be done.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

protected:
    void checkStateSet() override;
};

} // namespace Kerntally
