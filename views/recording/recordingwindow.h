// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/recording/recordedtracks.h"
#include "views/recording/recordingloader.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QAction;
class QDoubleSpinBox;
class QLabel;
class QTableWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace Kerntally {

class ChartPanel;
class ExportCommands;

/// A recording to look at, and to compare with another one. Nothing in it is live.
class RecordingWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit RecordingWindow(QWidget *parent = nullptr);
    ~RecordingWindow() override;

    /// Reads it, and says so meanwhile, and what is wrong with it.
    void open(const QString &path);
    /// Draws a second one over it, both from their beginnings.
    void compareWith(const QString &path);
    /// A menu of the program that any of its windows has, behind those of the recording. The actions are borrowed.
    void addMenu(const QString &title, const QList<QAction *> &actions);

    /// Moves the second one, in ns.
    void setShift(qint64 shift);

    const RecordedTracks &tracks() const { return m_tracks; }
    ChartPanel *panel() const { return m_panel; }

signals:
    /// A recording is shown, or why it can't be.
    void settled();
    /// The user wants to look at another recording.
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeMenus();
    void makeToolBar();
    void makeTabs();
    void onLoaded(const std::shared_ptr<const Recording> &recording);
    void onFailed(const QString &path, const QString &problem);
    void askWhatToOpen();
    void askWhatToCompare();
    void connectRows();
    void showAt(qint64 time, int counter);
    void stopComparing();
    void display(const std::shared_ptr<const Recording> &compared, qint64 shift);
    void describe();
    void fillMarkers();
    void fillAlerts();

    RecordedTracks m_tracks;
    std::shared_ptr<const Recording> m_recording;
    std::shared_ptr<const Recording> m_compared;
    RecordingLoader m_loader;
    ChartPanel *m_panel;
    ExportCommands *m_exports;
    QLabel *m_about;
    QTabWidget *m_tabs;
    QTableWidget *m_counters;
    QTableWidget *m_markers;
    QTableWidget *m_alerts;
    QAction *m_open;
    QAction *m_compare;
    QAction *m_stopComparing;
    QDoubleSpinBox *m_shift;
    QAction *m_shiftAction = nullptr;
};

} // namespace Kerntally
