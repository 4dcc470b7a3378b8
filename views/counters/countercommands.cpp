// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/countercommands.h"

#include "model/base/countererror.h"
#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/maps/mapid.h"
#include "views/alerts/alertdialog.h"
#include "views/counters/counterremoval.h"
#include "views/counters/hiding.h"
#include "views/counters/incrementdialog.h"
#include "views/counters/setvaluedialog.h"
#include "views/counters/valuechanges.h"
#include "views/widgets/actions.h"
#include "views/widgets/nametext.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QToolBar>
#include <QToolButton>

#include <chrono>
#include <memory>

namespace Kerntally {

namespace {

constexpr int changesKept = 100;

} // namespace

CounterCommands::CounterCommands(CounterModel *model, EventSelection *events, QWidget *window)
    : QObject(window)
    , m_model(model)
    , m_events(events)
    , m_window(window)
    , m_reset(makeAction({QStringLiteral("reset"), tr("&Reset"), tr("Set the selected counter to zero"),
                          Qt::CTRL | Qt::Key_R, QStringLiteral("reset")},
                         this))
    , m_resetAll(makeAction({QStringLiteral("resetAll"),
                             tr("Reset &all"),
                             tr("Set all counters to zero"),
                             Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                             {}},
                            this))
    , m_resetMenu(makeAction(
          {QStringLiteral("resetMenu"), tr("Reset"), tr("Set counters to zero"), {}, QStringLiteral("reset")}, this))
    , m_undo(makeAction({QStringLiteral("undo"), tr("&Undo"),
                         tr("Take back the latest change of a value, or the latest hiding or removal; what was counted "
                            "meanwhile stays counted"),
                         QKeySequence::Undo, QStringLiteral("undo")},
                        this))
    , m_redo(makeAction({QStringLiteral("redo"), tr("Red&o"), tr("Make the change that was taken back once more"),
                         QKeySequence::Redo, QStringLiteral("redo")},
                        this))
    , m_increment(makeAction({QStringLiteral("increment"),
                              tr("&Increment"),
                              tr("Add one to the selected counter"),
                              Qt::CTRL | Qt::Key_I,
                              {}},
                             this))
    , m_incrementBy(makeAction({QStringLiteral("incrementBy"),
                                tr("Increment &by…"),
                                tr("Add any number to the selected counter"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_I,
                                {}},
                               this))
    , m_setValue(makeAction({QStringLiteral("setValue"),
                             tr("&Set value…"),
                             tr("Set the selected counter to any number"),
                             Qt::CTRL | Qt::Key_E,
                             {}},
                            this))
    , m_alert(makeAction({QStringLiteral("threshold"), tr("Al&ert…"),
                          tr("Be alerted when the selected counter crosses a threshold"), Qt::CTRL | Qt::Key_T,
                          QStringLiteral("threshold")},
                         this))
    , m_who(makeAction({QStringLiteral("who"), tr("Sho&w breakdown"),
                        tr("List the processes, commands or system calls behind the selected counter"),
                        Qt::CTRL | Qt::Key_B, QStringLiteral("who")},
                       this))
    , m_rename(makeAction(
          {QStringLiteral("rename"), tr("Re&name"), tr("Call the selected counter something else"), Qt::Key_F2, {}},
          this))
    , m_copy(makeAction({QStringLiteral("copyCounters"), tr("&Copy"), {}, QKeySequence::Copy, QStringLiteral("copy")},
                        this))
    , m_hide(makeAction({QStringLiteral("hide"),
                         tr("&Hide"),
                         tr("Leave the selected counter out of the window; it is counted all the same"),
                         Qt::CTRL | Qt::Key_H,
                         {}},
                        this))
    , m_showHidden(makeAction({QStringLiteral("showHidden"),
                               tr("Show hidden &counters"),
                               tr("Bring back the counters that are left out"),
                               Qt::CTRL | Qt::SHIFT | Qt::Key_H,
                               {}},
                              this))
    , m_remove(makeAction(
          {QStringLiteral("removeCounter"),
           tr("Re&move counter"),
           tr("Count the selected counter no longer; for some minutes it can be brought back with all that it "
              "counted"),
           Qt::CTRL | Qt::Key_Delete,
           {}},
          this))
{
    m_changes.setUndoLimit(changesKept);
    m_who->setCheckable(true);
    m_who->setIconText(tr("Breakdown"));
    auto *resets = new QMenu(window);
    resets->addActions({m_reset, m_resetAll});
    m_resetMenu->setMenu(resets);
    connectActions();
    enable();
}

void CounterCommands::setSelected(Counter *counter)
{
    m_selected = counter;
    enable();
}

QList<QAction *> CounterCommands::forCounter() const
{
    return {m_who, m_alert, m_reset, m_increment, m_incrementBy, m_setValue, m_rename, m_hide, m_remove};
}

void CounterCommands::addTo(QMenu *menu) const
{
    menu->addActions(forCounter());
    menu->addSeparator();
    menu->addAction(m_resetAll);
}

void CounterCommands::addToEdit(QMenu *menu) const
{
    menu->addActions({m_undo, m_redo});
    menu->addSeparator();
    menu->addActions({m_copy, m_showHidden});
}

void CounterCommands::addTo(QToolBar *bar) const
{
    bar->addActions({m_alert, m_resetMenu});
    if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(m_resetMenu)))
        button->setPopupMode(QToolButton::InstantPopup);
}

void CounterCommands::setBreakdownShown(bool shown)
{
    m_who->setChecked(shown);
    enable();
}

void CounterCommands::tint(const QPalette &palette)
{
    tintActions(findChildren<QAction *>(), palette);
}

void CounterCommands::connectActions()
{
    connect(m_reset, &QAction::triggered, this, &CounterCommands::reset);
    connect(m_resetAll, &QAction::triggered, this, &CounterCommands::resetAll);
    connect(m_undo, &QAction::triggered, &m_changes, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, this, &CounterCommands::redo);
    connect(m_increment, &QAction::triggered, this, [this] {
        if (Counter *counter = target())
            increment(counter, 1);
    });
    connect(m_incrementBy, &QAction::triggered, this, &CounterCommands::askIncrement);
    connect(m_setValue, &QAction::triggered, this, &CounterCommands::askValue);
    connect(m_alert, &QAction::triggered, this, &CounterCommands::askAlert);
    connect(m_who, &QAction::triggered, this, [this](bool on) {
        if (!on)
            emit whoDismissed();
        else if (Counter *counter = target())
            emit whoRequested(counter);
    });
    connect(m_rename, &QAction::triggered, this, [this] {
        if (Counter *counter = target())
            emit renameRequested(counter);
    });
    connect(m_remove, &QAction::triggered, this, &CounterCommands::remove);
    connect(m_events, &EventSelection::removed, this, &CounterCommands::onRemoved);
    connect(m_copy, &QAction::triggered, this, &CounterCommands::copyRequested);
    connect(m_hide, &QAction::triggered, this, &CounterCommands::hide);
    connect(m_showHidden, &QAction::triggered, this, &CounterCommands::showHidden);

    connect(&m_changes, &QUndoStack::indexChanged, this, &CounterCommands::enable);
    connect(m_model, &CounterModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            connect(m_model->counter(row), &Counter::hiddenChanged, this, &CounterCommands::enable,
                    Qt::UniqueConnection);
        enable();
    });
    connect(m_model, &CounterModel::rowsRemoved, this, &CounterCommands::enable);
    connect(m_model, &CounterModel::modelReset, this, [this] {
        m_changes.clear();
        enable();
    });
}

/// Updates which actions are enabled, and the texts of undo and redo.
void CounterCommands::enable()
{
    int hidden = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        hidden += m_model->counter(row)->isHidden() ? 1 : 0;
    const bool hasTarget = target() != nullptr;
    for (QAction *action : forCounter()) {
        action->setEnabled(hasTarget);
        action->setToolTip(hasTarget ? action->statusTip() : tr("%1: select one first").arg(action->statusTip()));
    }
    if (m_who->isChecked()) {
        m_who->setEnabled(true); // so that it can be closed
    } else if (hasTarget && MapId::isMapId(target()->id())) {
        m_who->setEnabled(false);
        m_who->setToolTip(tr("Map values have no process: Kerntally only reads them"));
    }
    m_resetAll->setEnabled(m_model->rowCount() > 0);
    m_resetMenu->setEnabled(m_resetAll->isEnabled());
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_copy->setText(m_selected ? tr("&Copy") : tr("&Copy all"));
    m_copy->setStatusTip(m_selected ? tr("Copy the numbers of the selected counter as a table")
                                    : tr("Copy the numbers of all counters as a table"));
    m_copy->setToolTip(m_copy->statusTip());
    m_showHidden->setEnabled(hidden > 0);
    m_undo->setEnabled(m_changes.canUndo());
    m_undo->setText(m_changes.canUndo() ? tr("&Undo: %1").arg(nameInAction(m_changes.undoText())) : tr("&Undo"));
    m_redo->setEnabled(m_changes.canRedo());
    m_redo->setText(m_changes.canRedo() ? tr("Red&o: %1").arg(nameInAction(m_changes.redoText())) : tr("Red&o"));
}

/// The selected counter; without a selection, the only visible one. null if there is none.
Counter *CounterCommands::target() const
{
    if (m_selected)
        return m_selected;
    Counter *only = nullptr;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        Counter *counter = m_model->counter(row);
        if (counter->isHidden())
            continue;
        if (only)
            return nullptr;
        only = counter;
    }
    return only;
}

void CounterCommands::reset()
{
    if (Counter *counter = target())
        change({counter}, tr("reset %1").arg(counter->name()), [](Counter &that) { return that.reset(); });
}

/// Resets hidden counters as well.
void CounterCommands::resetAll()
{
    QList<Counter *> all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->counter(row));
    change(all, tr("reset all"), [](Counter &that) { return that.reset(); });
}

void CounterCommands::increment(Counter *counter, quint64 amount)
{
    change({counter}, tr("increment %1").arg(counter->name()),
           [amount](Counter &that) { return that.increment(amount); });
}

void CounterCommands::askIncrement()
{
    if (Counter *counter = target()) {
        auto *dialog = new IncrementDialog(*counter, m_window);
        connect(dialog, &QDialog::accepted, counter,
                [this, counter, dialog] { increment(counter, dialog->amount().value_or(0)); });
        open(dialog, counter);
    }
}

void CounterCommands::askValue()
{
    if (Counter *counter = target()) {
        auto *dialog = new SetValueDialog(*counter, m_window);
        connect(dialog, &QDialog::accepted, counter, [this, counter, dialog] {
            change({counter}, tr("set %1").arg(counter->name()),
                   [value = dialog->amount().value_or(0)](Counter &that) { return that.reset(value); });
        });
        open(dialog, counter);
    }
}

void CounterCommands::askAlert()
{
    if (Counter *counter = target())
        open(new AlertDialog(counter, m_window), counter);
}

void CounterCommands::hide()
{
    if (Counter *counter = target())
        m_changes.push(new Hiding(tr("hide %1").arg(counter->name()), {counter}, true));
}

void CounterCommands::showHidden()
{
    QList<Counter *> hidden;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->counter(row)->isHidden())
            hidden.append(m_model->counter(row));
    }
    m_changes.push(new Hiding(tr("show hidden counters"), hidden, false));
}

void CounterCommands::remove()
{
    if (const Counter *counter = target())
        m_events->remove(counter->id());
}

void CounterCommands::redo()
{
    const QScopedValueRollback<bool> redoing(m_isRedoing, true);
    m_changes.redo();
}

/// Called for each removal by the user, in whichever view.
void CounterCommands::onRemoved(const QString &id, const QString &name, int row)
{
    if (!m_isRedoing)
        m_changes.push(new CounterRemoval(m_events, id, name, row, [this](const QString &why) { emit told(why); }));
    const auto time = std::chrono::ceil<std::chrono::minutes>(m_model->asideTime());
    emit told(tr("%1 was removed. Undo brings it back with all that it counted, for %n minute(s).", nullptr,
                 static_cast<int>(time.count()))
                  .arg(name));
}

/// Changes the values of counters as one undoable command; reports why a counter can't be changed.
void CounterCommands::change(const QList<Counter *> &counters, const QString &text, const Function &function)
{
    auto changes = std::make_unique<ValueChanges>(text);
    QString problem;
    for (Counter *counter : counters) {
        try {
            changes->add(counter, function(*counter));
        } catch (const CounterError &error) {
            problem = error.message();
        }
    }
    if (!changes->isEmpty())
        m_changes.push(changes.release());
    if (!problem.isEmpty())
        emit told(problem);
}

void CounterCommands::open(QDialog *dialog, Counter *counter)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(counter, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace Kerntally
