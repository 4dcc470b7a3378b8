// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QKeyEvent>

namespace Kerntally {

/// Call after a view of counters has handled a key. Selects the current row if nothing is selected: a navigation key
/// selects only what it moves to, and the current row can be the last one.
inline void selectReached(QAbstractItemView &view, const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        break;
    default:
        return;
    }
    if (view.currentIndex().isValid() && !view.selectionModel()->hasSelection())
        view.selectionModel()->select(view.currentIndex(),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace Kerntally
