// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/counterremoval.h"

#include "model/base/countererror.h"
#include "model/counters/eventselection.h"

#include <utility>

namespace Kerntally {

CounterRemoval::CounterRemoval(EventSelection *events, QString id, const QString &name, int row,
                               std::function<void(const QString &)> tell)
    : QUndoCommand(tr("remove %1").arg(name))
    , m_events(events)
    , m_id(std::move(id))
    , m_row(row)
    , m_tell(std::move(tell))
{
}

void CounterRemoval::undo()
{
    try {
        m_events->restore(m_id, m_row);
    } catch (const CounterError &error) {
        m_tell(error.message());
    }
}

void CounterRemoval::redo()
{
    if (std::exchange(m_isDone, true))
        m_events->remove(m_id);
}

} // namespace Kerntally
