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

/// Shows a recording, optionally compared with a second one. Nothing in it is live.
class RecordingWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit RecordingWindow(QWidget *parent = nullptr);
    ~RecordingWindow() override;

    /// Reads the file in another thread; shows progress and errors.
    void open(const QString &path);
    /// Reads a second recording and draws it over the first, aligned at their begins.
    void compareWith(const QString &path);
    /// Adds a menu behind the window's own ones. The actions are borrowed.
    void addMenu(const QString &title, const QList<QAction *> &actions);

    /// Moves the second recording by ns.
    void setShift(qint64 shift);

    const RecordedTracks &tracks() const { return m_tracks; }
    ChartPanel *panel() const { return m_panel; }

signals:
    /// Reading has succeeded or failed.
    void settled();
    /// The user asked to open another recording.
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
