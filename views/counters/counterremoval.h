// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QUndoCommand>

#include <functional>

namespace Kerntally {

class EventSelection;

/// A counter that the user removed. Undoing it brings the counter back as it is now, or, long after the removal, counts
/// its event anew.
class CounterRemoval : public QUndoCommand
{
    Q_DECLARE_TR_FUNCTIONS(Kerntally::CounterRemoval)

public:
    /// Of a removal that has happened; the events are borrowed. tell: called with why it can't be taken back.
    CounterRemoval(EventSelection *events, QString id, const QString &name, int row,
                   std::function<void(const QString &)> tell);

    void undo() override;
    /// Does nothing the first time, when the stack gets it.
    void redo() override;

private:
    EventSelection *m_events;
    QString m_id;
    int m_row;
    std::function<void(const QString &)> m_tell;
    bool m_isDone = false;
};

} // namespace Kerntally
