// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/countermodel.h"
#include "model/counters/countingcontroller.h"
#include "model/processes/scoperequest.h"

#include "views/style/plaintexts.h"
#include "views/window/statefulpart.h"

#include <QList>
#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace Kerntally {

class AlertCommands;
class Appearance;
class CounterCommands;
class ChartActions;
class CountersPage;
class EventCommands;
class ExportCommands;
class HelpActions;
class MainActions;
class MapCommands;
class MeasureCommands;
class ScopeCommands;
class WaitingPage;
class PasswordAgent;
class PasswordForecast;
class RecordCommands;
class RestartQuestion;
class SourceStatus;
class ReplacedBanner;
class SimulatedBanner;
class StoppedBanner;
class FailurePage;
class CausesPane;

/// The main window: the counters of one source, or the reason why it can't count.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(CountingController::SourceFactory factory, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds counters by id to the user's selection, at once or as soon as a source is open.
    void count(const QStringList &ids);

    /// Restarts counting with this source and scope, unless they are in use. Asks first if values, history or a
    /// recording would be lost.
    void countAnew(const SourceChoice &choice, const ScopeRequest &only);

    /// Opens, resumes and closes the source.
    CountingController &control() const { return *m_counting; }
    /// The source in use; null if there is none. Borrowed.
    CounterSource *source() const { return m_counting->source(); }
    CounterModel &model() { return m_model; }
    RecordCommands &recording() { return *m_recording; }
    CountersPage *page() const { return m_page; }
    AlertCommands *alerts() const { return m_alerts; }
    ScopeCommands *only() const { return m_only; }
    EventCommands *events() const { return m_events; }
    /// The parts with settings, in the order of restoring. Borrowed.
    QList<StatefulPart> stateful() const;

signals:
    /// All counters of the source exist; none is painted yet.
    void counting();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectActions();
    void makeMenus();
    void makeToolBar();
    void applyPalette();

    void connectCounting();
    Scope askScope();
    void useSource(bool real);
    void countOnly(const ScopeRequest &only);
    void onOpening();
    void onOpened();
    void onSourceChanged(CounterSource *source);
    void attachAnew(const QList<int> &counters);
    void tellSimulated(bool simulated);
    void onStopped(const SourceFailure &failure);
    void onClosed();
    void onFailed(const SourceFailure &failure);
    void onTraceAnswered(const std::optional<SourceFailure> &refusal);
    MeasureCommands *makeMeasuring();
    void onRefused(const QString &name, const QString &why, bool wasAsked);
    void showCount();
    void onSampled(qint64 time);
    void adaptPace();

    CounterModel m_model; // a member, so that its counters are destroyed before the source that they use
    qint64 m_missedChecked = 0;
    bool m_shown = false; ///< exposed on the screen; false on another virtual desktop
    bool m_seen = false;  ///< m_shown, and not minimized

    PlainTexts m_plainTexts;
    Appearance *m_appearance;
    MainActions *m_actions;
    HelpActions *m_help;
    QStackedWidget *m_pages;
    WaitingPage *m_openingPage;
    FailurePage *m_startPage;
    SimulatedBanner *m_simulated;
    ReplacedBanner *m_replaced;
    StoppedBanner *m_stopped;
    CountersPage *m_page;
    CausesPane *m_who;
    EventCommands *m_events;
    CounterCommands *m_commands;
    AlertCommands *m_alerts;
    ExportCommands *m_exports;
    MapCommands *m_maps;
    RecordCommands *m_recording;
    ScopeCommands *m_only;
    CountingController *m_counting;
    RestartQuestion *m_restart;
    MeasureCommands *m_measuring;
    SourceStatus *m_status;
    PasswordAgent *m_passwordAgent;
    PasswordForecast *m_passwordForecast;
};

} // namespace Kerntally
