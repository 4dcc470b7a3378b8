// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QKeyEvent>

namespace Kerntally {

/// To be called after a view of counters has handled a key: one that leads to where the view already was selects that, too,
/// if nothing is selected.
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
