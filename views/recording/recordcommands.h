// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recorder.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class CounterModel;
class CounterSource;

/// Recording what the counters do, and opening it again.
class RecordCommands : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed.
    RecordCommands(CounterModel *model, QWidget *window);

    /// Checked while recording.
    QAction *const record;
    QAction *const open;

    /// What it records; null: nothing can be.
    void setSource(CounterSource *source);
    Recorder &recorder() { return m_recorder; }
    /// For the status bar: shown while recording.
    QWidget *status() const;

    /// Records into a new file, without asking. Throws RecordingError.
    void start(const QString &path);
    /// In a window of its own.
    void openFile(const QString &path);

private:
    void onRecord(bool on);
    void askWhere();
    void askWhat();
    void showState();

    CounterModel *m_model;
    QWidget *m_window;
    CounterSource *m_source = nullptr;
    Recorder m_recorder;
    QLabel *m_status;
};

} // namespace Kerntally
