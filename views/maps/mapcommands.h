// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class EventSelection;
class CounterModel;
class CounterSource;
class MapDialog;

/// The actions that change which numbers of other programs' BPF maps are shown.
class MapCommands : public QObject
{
    Q_OBJECT

public:
    /// All three are borrowed; the window becomes the dialog's parent.
    MapCommands(CounterModel *model, EventSelection *chosen, QWidget *window);

    QAction *watch() const { return m_watch; }
    /// source: open, borrowed; null: nothing counts.
    void setSource(CounterSource *source);

signals:
    /// A message for the status bar about a number.
    void told(const QString &text);

private:
    void pick();
    void toggle(const QString &id, bool wanted);
    void tellGone(int counter, bool isGone);

    CounterModel *m_model;
    EventSelection *m_chosen;
    QWidget *m_window;
    QPointer<CounterSource> m_source;
    MapDialog *m_dialog = nullptr; ///< created by the first pick()
    QAction *m_watch;
};

} // namespace Kerntally
