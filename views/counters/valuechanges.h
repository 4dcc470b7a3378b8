// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/counterref.h"

#include <QPointer>
#include <QUndoCommand>

#include <vector>

namespace Kerntally {

class Counter;

/// A change of several counters' values by one command. Undo adds the inverse difference, so that events counted
/// meanwhile are kept.
class ValueChanges : public QUndoCommand
{
public:
    /// text: the object of "Undo …".
    explicit ValueChanges(const QString &text);

    /// Adds a change that was made already. The counter is borrowed; if it is deleted, undo skips it.
    void add(Counter *counter, const CounterRef::Change &change);
    bool isEmpty() const { return m_changes.empty(); }

    void undo() override;
    /// The first call has no effect: QUndoStack::push() makes it, after the change.
    void redo() override;

private:
    struct Change
    {
        QPointer<Counter> counter;
        quint64 difference = 0; ///< modulo 2⁶⁴
    };

    std::vector<Change> m_changes;
    bool m_isDone = false;
};

} // namespace Kerntally
