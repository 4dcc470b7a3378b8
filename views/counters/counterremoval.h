// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QUndoCommand>

#include <functional>

namespace Kerntally {

class EventSelection;

/// The removal of a counter. Undo restores the counter with its value and history, or adds its event anew if the model
/// has discarded them.
class CounterRemoval : public QUndoCommand
{
    Q_DECLARE_TR_FUNCTIONS(Kerntally::CounterRemoval)

public:
    /// Constructed after the removal. The selection is borrowed. tell: called with an error message if undo fails.
    CounterRemoval(EventSelection *events, QString id, const QString &name, int row,
                   std::function<void(const QString &)> tell);

    void undo() override;
    /// The first call has no effect: QUndoStack::push() makes it, after the removal.
    void redo() override;

private:
    EventSelection *m_events;
    QString m_id;
    int m_row;
    std::function<void(const QString &)> m_tell;
    bool m_isDone = false;
};

} // namespace Kerntally
