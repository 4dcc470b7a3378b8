// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QUndoCommand>

namespace Kerntally {

class Counter;

/// Counters that the user hides, or brings back: undoing it does the opposite.
class Hiding : public QUndoCommand
{
public:
    /// text: as in "Undo …". The counters are borrowed, and left out once they are gone.
    Hiding(const QString &text, const QList<Counter *> &counters, bool hidden);

    void undo() override;
    void redo() override;

private:
    void set(bool hidden);

    QList<QPointer<Counter>> m_counters;
    bool m_hidden;
};

} // namespace Kerntally
