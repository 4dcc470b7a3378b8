// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/counterref.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QDialog;
class QMenu;
class QPalette;
class QToolBar;
QT_END_NAMESPACE

namespace Kerntally {

class Counter;
class CounterModel;
class EventSelection;

/// The actions on counters: on the selected one (without a selection, on the only visible one) or on all. Changes of
/// values, hiding and removal can be undone.
class CounterCommands : public QObject
{
    Q_OBJECT

public:
    /// All three are borrowed; the window becomes the dialogs' parent.
    CounterCommands(CounterModel *model, EventSelection *events, QWidget *window);

    /// null: no selection.
    void setSelected(Counter *counter);

    /// The actions on one counter, for context menus.
    QList<QAction *> forCounter() const;
    void addTo(QMenu *menu) const;
    void addToEdit(QMenu *menu) const;
    void addTo(QToolBar *bar) const;
    QAction *editAlert() const { return m_alert; }
    /// Checked while the list of causes is visible.
    QAction *breakdown() const { return m_who; }
    void setBreakdownShown(bool shown);
    QAction *copy() const { return m_copy; }
    QAction *unhide() const { return m_showHidden; }
    /// Whether there is a command to undo or redo.
    bool hasChanges() const { return m_changes.count() > 0; }
    /// Repaints the icons in the palette's colours.
    void tint(const QPalette &palette);

signals:
    /// The user asked to rename the counter.
    void renameRequested(Kerntally::Counter *counter);
    /// The user asked for the causes of the counter's events.
    void whoRequested(Kerntally::Counter *counter);
    /// The user closed the list of causes.
    void whoDismissed();
    /// The user asked to copy the selected counters, or all without a selection.
    void copyRequested();
    /// A message for the status bar: a command's result or error.
    void told(const QString &text);

private:
    using Function = std::function<CounterRef::Change(Counter &)>;

    void connectActions();
    void enable();
    Counter *target() const;

    void reset();
    void resetAll();
    void increment(Counter *counter, quint64 amount);
    void askIncrement();
    void askValue();
    void askAlert();
    void hide();
    void showHidden();
    void remove();
    void redo();
    void onRemoved(const QString &id, const QString &name, int row);
    void change(const QList<Counter *> &counters, const QString &text, const Function &function);
    void open(QDialog *dialog, Counter *counter);

    CounterModel *m_model;
    EventSelection *m_events;
    QWidget *m_window;
    QPointer<Counter> m_selected;
    QUndoStack m_changes;
    bool m_isRedoing = false;

    QAction *m_reset;
    QAction *m_resetAll;
    QAction *m_resetMenu;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_increment;
    QAction *m_incrementBy;
    QAction *m_setValue;
    QAction *m_alert;
    QAction *m_who;
    QAction *m_rename;
    QAction *m_copy;
    QAction *m_hide;
    QAction *m_showHidden;
    QAction *m_remove;
};

} // namespace Kerntally
