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

/// The actions that record the counters and open recordings.
class RecordCommands : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed.
    RecordCommands(CounterModel *model, QWidget *window);

    /// Starts a recording, or stops the current one.
    QAction *const record;
    QAction *const open;

    /// The source to record, borrowed; null disables recording.
    void setSource(CounterSource *source);
    Recorder &recorder() { return m_recorder; }
    /// The status bar's part: the current recording or, afterwards, its file.
    QWidget *status() const;

    /// Records into a new file without a dialog. Throws RecordingError.
    void start(const QString &path);
    /// Opens a file in a RecordingWindow, which is independent of the main window if that is hidden.
    void openFile(const QString &path);

signals:
    /// A window was created and will be shown next; listeners may add menus.
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
    QLabel *m_dot; ///< red; visible while recording
    QLabel *m_text;
    QPushButton *m_openSaved;
    QString m_saved; ///< path of the last recording; empty: none, or the user has opened it
};

} // namespace Kerntally
