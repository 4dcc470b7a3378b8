// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/counterref.h"

#include <QPointer>
#include <QUndoCommand>

#include <vector>

namespace Kerntally {

class Counter;

/// What the user changed counters' values by, all in one go. Taking it back is exact: the difference is added again, so
/// whatever was counted meanwhile stays counted.
class ValueChanges : public QUndoCommand
{
public:
    /// text: as in "Undo …".
    explicit ValueChanges(const QString &text);

    /// Of a change that has happened. The counter is borrowed; once it is gone it is left out.
    void add(Counter *counter, const CounterRef::Change &change);
    bool isEmpty() const { return m_changes.empty(); }

    void undo() override;
    /// Does nothing the first time, when the stack gets it.
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
