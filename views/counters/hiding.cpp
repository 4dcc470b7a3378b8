// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/hiding.h"

#include "model/counters/counter.h"

namespace Kerntally {

Hiding::Hiding(const QString &text, const QList<Counter *> &counters, bool hidden)
    : QUndoCommand(text)
    , m_counters(counters.cbegin(), counters.cend())
    , m_hidden(hidden)
{
}

void Hiding::undo()
{
    set(!m_hidden);
}

void Hiding::redo()
{
    set(m_hidden);
}

void Hiding::set(bool hidden)
{
    for (const QPointer<Counter> &counter : std::as_const(m_counters)) {
        if (counter)
            counter->setHidden(hidden);
    }
}

} // namespace Kerntally
