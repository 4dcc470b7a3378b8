// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/counters/countermodel.h"
#include "model/counters/sourcechoice.h"
#include "model/sources/countersource.h"

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
class OnlyCommands;
class OpeningPage;
class PasswordAgent;
class PasswordForecast;
class RecordCommands;
class SourceStatus;
class StoppedBanner;
class StartPage;
class WhoPane;

/// The program's window: the counters of one source, or why there are none.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Makes a source of events in a scope: SourceChoice::make(), but for tests.
    using SourceFactory = std::function<std::unique_ptr<CounterSource>(const SourceChoice &choice, const Scope &scope)>;

    explicit MainWindow(SourceFactory factory, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Counts with that source, in place of the one before, as soon as it is open, which is not waited for; where it fails,
    /// says why.
    void start(const SourceChoice &choice);
    /// The same with the source that was asked for last. Does nothing where none was.
    void restart();

    /// Counts these by their ids, besides what was chosen, now or as soon as a source is open.
    void count(const QStringList &ids);

    /// As last asked for, whether it counts or not. None: start() was not called yet.
    const std::optional<SourceChoice> &choice() const { return m_choice; }
    /// The source in use; may be null.
    CounterSource *source() const { return m_source.get(); }
    CounterModel &model() { return m_model; }
    RecordCommands &recording() { return *m_recording; }
    Appearance *appearance() const { return m_appearance; }
    ChartActions *chart() const;
    CountersPage *page() const { return m_page; }
    AlertCommands *alerts() const { return m_alerts; }
    OnlyCommands *only() const { return m_only; }
    MeasureCommands *measuring() const { return m_measuring; }
    EventCommands *events() const { return m_events; }

signals:
    /// Another source was asked for.
    void sourceChanged();
    /// All counters of the source are there; nothing is shown of them yet.
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

    std::unique_ptr<CounterSource> makeSource();
    void listen();
    void askToTrace();
    void onTraceAnswered(const std::optional<SourceFailure> &refusal);
    void begin();
    void stop();
    void standStill(const SourceFailure &failure);
    void resume();
    void onResumed();
    void cancel();
    void onOpened();
    void onFailed(const SourceFailure &failure);
    void onPasswordDismissed();
    bool asksItself(const SourceFailure &failure);
    MeasureCommands *makeMeasuring();
    void explain(const SourceFailure &failure);
    void onRefused(const QString &name, const QString &why, bool wasAsked);
    void showCount();
    void onSampled(qint64 time);
    void adaptPace();

    SourceFactory m_factory;
    std::optional<SourceChoice> m_choice;
    std::unique_ptr<CounterSource> m_source;
    std::unique_ptr<CounterSource> m_next; ///< to go on with where the other one has ended
    CounterModel m_model;                  // its counters use the source
    QStringList m_problems;                ///< counters that can't be counted, and why
    qint64 m_missedChecked = 0;
    bool m_shown = false; ///< on the screen: also no longer on another virtual desktop
    bool m_seen = false;  ///< and not minimized

    Appearance *m_appearance;
    MainActions *m_actions;
    HelpActions *m_help;
    QStackedWidget *m_pages;
    OpeningPage *m_openingPage;
    StartPage *m_startPage;
    StoppedBanner *m_stopped;
    CountersPage *m_page;
    WhoPane *m_who;
    CounterCommands *m_commands;
    EventCommands *m_events;
    AlertCommands *m_alerts;
    ExportCommands *m_exports;
    MapCommands *m_maps;
    RecordCommands *m_recording;
    MeasureCommands *m_measuring;
    OnlyCommands *m_only;
    SourceStatus *m_status;
    PasswordAgent *m_passwordAgent;
    PasswordForecast *m_passwordForecast;
};

} // namespace Kerntally
