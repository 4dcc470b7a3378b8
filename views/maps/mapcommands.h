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

/// Which numbers of other programs' BPF maps are shown, for the user to change.
class MapCommands : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed; the window is the parent of the dialog.
    MapCommands(CounterModel *model, EventSelection *chosen, QWidget *window);

    QAction *watch() const { return m_watch; }
    /// Open, or null: none counts now. Borrowed.
    void setSource(CounterSource *source);

signals:
    /// What became of a number, in a line.
    void told(const QString &text);

private:
    void pick();
    void toggle(const QString &id, bool wanted);
    void tellGone(int counter, bool isGone);

    CounterModel *m_model;
    EventSelection *m_chosen;
    QWidget *m_window;
    QPointer<CounterSource> m_source;
    MapDialog *m_dialog = nullptr; ///< once it was needed
    QAction *m_watch;
};

} // namespace Kerntally
