// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recorder.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QPushButton;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class CounterModel;
class CounterSource;
class RecordingWindow;

/// Recording what the counters do, and opening it again.
class RecordCommands : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed.
    RecordCommands(CounterModel *model, QWidget *window);

    /// Starts, and while it records stops.
    QAction *const record;
    QAction *const open;

    /// What it records; null: nothing can be.
    void setSource(CounterSource *source);
    Recorder &recorder() { return m_recorder; }
    /// For the status bar: what is being recorded, and afterwards where it is.
    QWidget *status() const;

    /// Records into a new file, without asking. Throws RecordingError.
    void start(const QString &path);
    /// In a window of its own; it outlives the one that counts where that isn't shown.
    void openFile(const QString &path);

signals:
    /// A window for a recording was made, and isn't shown yet: others may add menus to it.
    void windowMade(Kerntally::RecordingWindow *window);

private:
    void makeStatus();
    void toggle();
    void askWhere();
    void askWhat();
    void showState();

    CounterModel *m_model;
    QWidget *m_window;
    CounterSource *m_source = nullptr;
    Recorder m_recorder;
    QWidget *m_status;
    QLabel *m_dot; ///< red, while it records
    QLabel *m_text;
    QPushButton *m_openSaved;
    QString m_saved; ///< where what was recorded last is; empty: nothing was, or the user has opened it
};

} // namespace Kerntally
