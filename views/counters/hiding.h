// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"

#include <QList>
#include <QPointer>
#include <QUndoCommand>

namespace Kerntally {

/// Hides or shows counters. Undo does the opposite.
class Hiding : public QUndoCommand
{
public:
    /// text: the object of "Undo …". The counters are borrowed; deleted ones are skipped.
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
