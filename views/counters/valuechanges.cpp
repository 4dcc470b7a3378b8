// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/valuechanges.h"

#include "model/counters/counter.h"

#include <utility>

namespace Kerntally {

ValueChanges::ValueChanges(const QString &text)
    : QUndoCommand(text)
{
}

void ValueChanges::add(Counter *counter, const CounterRef::Change &change)
{
    m_changes.push_back({.counter = counter, .difference = change.after - change.before});
}

void ValueChanges::undo()
{
    for (const Change &change : m_changes) {
        if (change.counter)
            change.counter->increment(-change.difference);
    }
}

void ValueChanges::redo()
{
    if (!std::exchange(m_isDone, true))
        return;
    for (const Change &change : m_changes) {
        if (change.counter)
            change.counter->increment(change.difference);
    }
}

} // namespace Kerntally
