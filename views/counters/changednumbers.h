// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"
#include "model/counters/countermodel.h"

#include <QHash>
#include <QModelIndex>
#include <QSet>
#include <QString>

#include <utility>

namespace Kerntally {

/// Tracks which numbers of a view have to be repainted: the counters that changed since the last repaint, and the texts
/// on the screen. Counters are identified by address; call forgetAll() when one is removed, because addresses are
/// reused.
class ChangedNumbers
{
public:
    static const Counter *counterOf(const QModelIndex &index)
    {
        return index.siblingAtColumn(0).data(CounterModel::CounterRole).value<Counter *>();
    }

    void add(const QModelIndex &first, const QModelIndex &last)
    {
        for (int row = first.row(); row <= last.row(); ++row)
            m_changed.insert(counterOf(first.sibling(row, 0)));
    }
    bool contains(const Counter *counter) const { return m_changed.contains(counter); }
    /// All changes were repainted.
    void setDone() { m_changed.clear(); }

    /// Stores the text as shown. Returns whether the cell has to be repainted, because the text on the screen differs.
    bool replace(const Counter *counter, int column, const QString &text)
    {
        QString &shown = m_shown[{counter, column}];
        if (shown == text)
            return false;
        shown = text;
        return true;
    }
    /// Forgets the text of a cell that was painted outside of a repaint, possibly with a newer text.
    void forget(const Counter *counter, int column) { m_shown.remove({counter, column}); }
    void forgetAll() { m_shown.clear(); }

private:
    QSet<const Counter *> m_changed;
    QHash<std::pair<const Counter *, int>, QString> m_shown; ///< by counter and column
};

} // namespace Kerntally
