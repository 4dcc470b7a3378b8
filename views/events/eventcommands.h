// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/eventselection.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QPalette;
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class CounterModel;
class EventPicker;

/// The actions that change which events are counted.
class EventCommands : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed; the window becomes the picker's parent.
    EventCommands(CounterModel *model, QWidget *window);

    EventSelection &chosen() { return m_chosen; }
    QAction *add() const { return m_add; }
    /// Repaints the icons in the palette's colours.
    void tint(const QPalette &palette);

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    void pick();

    QWidget *m_window;
    EventSelection m_chosen;
    EventPicker *m_picker = nullptr; ///< created by the first pick()
    QAction *m_add;
};

} // namespace Kerntally
