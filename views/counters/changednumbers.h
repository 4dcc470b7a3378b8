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

/// What a view of counters has to repaint: the counters that changed since the last time, and the texts that are on the
/// screen, so that only texts that differ are painted. Counters are told apart by their addresses: forgetAll() when one is
/// removed, whose address another may get.
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
    /// All that changed was repainted.
    void setDone() { m_changed.clear(); }

    /// Returns whether another text is on the screen; this one counts as shown from then on.
    bool replace(const Counter *counter, int column, const QString &text)
    {
        QString &shown = m_shown[{counter, column}];
        if (shown == text)
            return false;
        shown = text;
        return true;
    }
    /// The cell was painted, with a text that is newer than what is known to be shown.
    void forget(const Counter *counter, int column) { m_shown.remove({counter, column}); }
    void forgetAll() { m_shown.clear(); }

private:
    QSet<const Counter *> m_changed;
    QHash<std::pair<const Counter *, int>, QString> m_shown; ///< by counter and column
};

} // namespace Kerntally
