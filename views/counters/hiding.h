// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"

#include <QList>
#include <QPointer>
#include <QUndoCommand>

namespace Kerntally {

/// Counters that the user hides, or brings back: undoing it does the opposite.
class Hiding : public QUndoCommand
{
public:
    /// text: as in "Undo …". The counters are borrowed, and left out once they are gone.
    Hiding(const QString &text, const QList<Counter *> &counters, bool hidden)
        : QUndoCommand(text)
        , m_counters(counters.cbegin(), counters.cend())
        , m_hidden(hidden)
    {
    }

    void undo() override { set(!m_hidden); }
    void redo() override { set(m_hidden); }

private:
    void set(bool hidden)
    {
        for (const QPointer<Counter> &counter : m_counters) {
            if (counter)
                counter->setHidden(hidden);
        }
    }

    const QList<QPointer<Counter>> m_counters;
    bool m_hidden;
};

} // namespace Kerntally
