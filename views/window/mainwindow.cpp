// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainwindow.h"

#include "views/access/failurepage.h"
#include "views/access/passwordagent.h"
#include "views/access/passwordforecast.h"
#include "views/access/replacedbanner.h"
#include "views/access/simulatedbanner.h"
#include "views/access/sourcestatus.h"
#include "views/access/stoppedbanner.h"
#include "views/access/waitingpage.h"
#include "views/alerts/alertcommands.h"
#include "views/causes/causespane.h"
#include "views/causes/causesview.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartactions.h"
#include "views/chartpanel/chartpanel.h"
#include "views/chartpanel/exportcommands.h"
#include "views/counters/countercommands.h"
#include "views/counters/countertable.h"
#include "views/counters/counterviews.h"
#include "views/events/eventcommands.h"
#include "views/maps/mapcommands.h"
#include "views/messages/bannerarea.h"
#include "views/processes/measurecommands.h"
#include "views/processes/scopebanner.h"
#include "views/processes/scopecommands.h"
#include "views/recording/recordcommands.h"
#include "views/recording/recordingwindow.h"
#include "views/style/metrics.h"
#include "views/widgets/actions.h"
#include "views/widgets/screenfit.h"
#include "views/window/appearance.h"
#include "views/window/counterspage.h"
#include "views/window/helpactions.h"
#include "views/window/mainactions.h"
#include "views/window/restartquestion.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

/// Interval of frames. At 140 ms, a minute scrolls by two or three px; half of that would cost twice the processor
/// time, most of which isn't spent on the lines.
constexpr std::chrono::milliseconds shortestInterval = 140ms;
constexpr std::chrono::milliseconds longestInterval = 250ms;
/// Interval of samples while the window is invisible, so that histories have no gaps.
constexpr std::chrono::milliseconds hiddenInterval = 1000ms;
constexpr qint64 missedInterval = 2'000'000'000; // ns
constexpr int messageTime = 8000;                // ms

} // namespace

MainWindow::MainWindow(CountingController::SourceFactory factory, QWidget *parent)
    : QMainWindow(parent)
    , m_appearance(new Appearance(this))
    , m_actions(new MainActions(this))
    , m_help(new HelpActions(this))
    , m_pages(new QStackedWidget(this))
    , m_openingPage(new WaitingPage(m_pages))
    , m_startPage(new FailurePage(m_pages))
    , m_simulated(new SimulatedBanner(this))
    , m_replaced(new ReplacedBanner(this))
    , m_stopped(new StoppedBanner(this))
    , m_page(new CountersPage(&m_model, m_pages))
    , m_who(new CausesPane(m_pages, &m_model, this))
    , m_events(new EventCommands(&m_model, this))
    , m_commands(new CounterCommands(&m_model, &m_events->chosen(), this))
    , m_alerts(new AlertCommands(&m_model, m_page->banner(), this))
    , m_exports(new ExportCommands(m_page->panel()->chart(), this))
    , m_maps(new MapCommands(&m_model, &m_events->chosen(), this))
    , m_recording(new RecordCommands(&m_model, this))
    , m_only(new ScopeCommands(this))
    , m_counting(new CountingController(
          std::move(factory), [this] { return askScope(); }, &m_model, &m_events->chosen(), this))
    , m_restart(new RestartQuestion(this))
    , m_measuring(makeMeasuring())
    , m_status(new SourceStatus(this))
    , m_passwordAgent(new PasswordAgent(this))
    , m_passwordForecast(new PasswordForecast(this))
{
    for (QWidget *page : std::initializer_list<QWidget *>{m_openingPage, m_page, m_startPage})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(new QWidget(this));
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *banners = new BannerArea({Metrics::pageSide, Metrics::pageTop, Metrics::pageSide, 0}, Metrics::pageTop, this);
    for (Banner *banner : std::initializer_list<Banner *>{m_simulated, m_only->banner, m_replaced, m_stopped})
        banners->add(banner);
    layout->addWidget(banners);
    layout->addWidget(m_who, 1);
    setCentralWidget(layout->parentWidget());
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_recording->status());
    m_page->setContextActions(m_commands->forCounter() << m_commands->copy());
    m_page->setEmptyAction(m_events->add());
    m_recording->recorder().setLaps(m_page->panel()->laps());
    connectActions();
    makeMenus();
    makeToolBar();
    tellSimulated(false);
    applyPalette();
    resizeToFit(this, {1080, 720});

    connect(m_simulated, &SimulatedBanner::realRequested, m_actions->useKernel, &QAction::trigger);
    connect(m_only, &ScopeCommands::requested, this, &MainWindow::countOnly);
    connect(m_openingPage, &WaitingPage::cancelRequested, m_counting, &CountingController::cancel);
    connect(m_startPage, &FailurePage::retryRequested, m_counting, &CountingController::restart);
    connect(m_replaced, &ReplacedBanner::attachRequested, this, &MainWindow::attachAnew);
    connect(m_stopped, &StoppedBanner::resumeRequested, m_counting, &CountingController::resume);
    connect(m_startPage, &FailurePage::simulationRequested, m_actions->useSimulated, &QAction::trigger);
    connect(m_passwordAgent, &PasswordAgent::dismissed, m_counting, &CountingController::takeBack);
    // The agent that was just started can prompt for the password.
    m_counting->setRetryPolicy([this](const SourceFailure &failure) {
        return failure.kind == SourceFailure::Kind::NoAgent && m_passwordAgent->start();
    });
    connectCounting();
    connect(m_passwordForecast, &PasswordForecast::changed, this, [this](bool expected) {
        m_startPage->setPasswordExpected(expected);
        m_openingPage->setPasswordExpected(expected);
        m_actions->setPasswordExpected(expected);
        m_actions->tint(palette());
    });
    connect(m_page->table(), &CounterTable::selectedChanged, m_commands, &CounterCommands::setSelected);
    connect(m_page, &CountersPage::counterActivated, m_commands->editAlert(), &QAction::trigger);
    connect(m_commands, &CounterCommands::renameRequested, m_page, &CountersPage::rename);
    connect(m_commands, &CounterCommands::whoRequested, m_who, &CausesPane::show);
    connect(m_commands, &CounterCommands::whoDismissed, m_who, &CausesPane::close);
    connect(m_page->table(), &CounterTable::selectedChanged, m_who, &CausesPane::follow);
    connect(m_who, &CausesPane::shownChanged, m_commands, &CounterCommands::setBreakdownShown);
    connect(m_who, &CausesPane::closed, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_commands, &CounterCommands::copyRequested, m_page, &CountersPage::copy);
    connect(m_commands, &CounterCommands::told, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(&m_events->chosen(), &EventSelection::refused, this, &MainWindow::onRefused);
    connect(&m_events->chosen(), &EventSelection::changed, this, &MainWindow::showCount);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_page->table()->model(), changed, this, &MainWindow::showCount);
    connect(m_status, &SourceStatus::hiddenRequested, m_commands->unhide(), &QAction::trigger);
    connect(m_page->panel()->chart(), &CounterChart::columnDurationChanged, this, &MainWindow::adaptPace);
    connect(m_exports, &ExportCommands::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_maps, &MapCommands::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_alerts, &AlertCommands::traceRequested, m_counting, &CountingController::askToTrace);
    connect(m_alerts, &AlertCommands::showRequested, this, [this](int counter, qint64 time) {
        m_page->showCounter(m_model.find(counter));
        CounterChart *chart = m_page->panel()->chart();
        chart->setShownMark(counter, time);
        chart->showTime(time);
        if (QWidget *log = m_alerts->shownLog())
            moveOff(log, QRect(chart->mapToGlobal(QPoint()), chart->size()));
    });
    connect(m_recording, &RecordCommands::windowMade, this, [this](RecordingWindow *recording) {
        recording->addMenu(tr("&View"), m_appearance->actions()->actions());
        recording->addMenu(tr("&Help"), (new HelpActions(recording))->all());
    });
}

MainWindow::~MainWindow()
{
    m_counting->stop();
}

void MainWindow::connectCounting()
{
    connect(m_counting, &CountingController::choiceChanged, this,
            [this] { m_actions->setSource(m_counting->choice()->kind); });
    connect(m_counting, &CountingController::opening, this, &MainWindow::onOpening);
    connect(m_counting, &CountingController::opened, this, &MainWindow::onOpened);
    connect(m_counting, &CountingController::sourceChanged, this, &MainWindow::onSourceChanged);
    connect(m_counting, &CountingController::stopped, this, &MainWindow::onStopped);
    connect(m_counting, &CountingController::resuming, m_stopped, &StoppedBanner::setWaiting);
    connect(m_counting, &CountingController::resumed, m_stopped, &QWidget::hide);
    connect(m_counting, &CountingController::closed, this, &MainWindow::onClosed);
    connect(m_counting, &CountingController::failed, this, &MainWindow::onFailed);
    connect(m_counting, &CountingController::problemsChanged, this, &MainWindow::showCount);
    connect(m_counting, &CountingController::traceAnswered, this, &MainWindow::onTraceAnswered);
}

Scope MainWindow::askScope()
{
    m_only->setPossible(isReal(m_counting->choice()->kind));
    return m_only->scope();
}

void MainWindow::countAnew(const SourceChoice &choice, const ScopeRequest &only)
{
    const bool isIdle = m_counting->state() == CountingController::State::Idle;
    if (!isIdle && choice == m_counting->choice() && only == m_only->only())
        return;
    RestartQuestion::Loss loss;
    loss.hasChanges = m_commands->hasChanges();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const History &history = m_model.counter(row)->history();
        const std::chrono::nanoseconds past(history.back().time - history.begin());
        loss.history = std::max(loss.history, std::chrono::duration_cast<std::chrono::seconds>(past));
    }
    if (m_recording->recorder().isRecording())
        loss.recording = m_recording->recorder().path();
    m_restart->ask(loss, [this, choice, only] {
        m_only->set(only);
        m_counting->start(choice);
    });
}

/// Keeps the current source if it is of the requested sort, real or simulated.
void MainWindow::useSource(bool real)
{
    const std::optional<SourceChoice> &current = m_counting->choice();
    SourceChoice choice = {.kind = real ? realSourceKind() : SourceKind::Simulated};
    if (current && isReal(current->kind) == real && current->kind != SourceKind::Maps)
        choice = *current;
    countAnew(choice, m_only->only());
    if (current)
        m_actions->setSource(current->kind); // reverts the check mark until the new source is requested
}

void MainWindow::countOnly(const ScopeRequest &only)
{
    if (const std::optional<SourceChoice> choice = m_counting->choice())
        countAnew(*choice, only);
}

void MainWindow::count(const QStringList &ids)
{
    const QStringList problems = m_events->chosen().request(ids);
    if (!problems.isEmpty())
        statusBar()->showMessage(problems.join(QLatin1Char(' ')), messageTime);
}

void MainWindow::onTraceAnswered(const std::optional<SourceFailure> &refusal)
{
    statusBar()->showMessage(refusal ? refusal->words() : tr("Alerts name all processes from now on."), messageTime);
}

QList<StatefulPart> MainWindow::stateful() const
{
    return {StatefulPart(m_events), StatefulPart(m_appearance),
            StatefulPart(m_alerts), StatefulPart(m_page->panel()->actions()),
            StatefulPart(m_page),   StatefulPart(m_measuring)};
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    if (event->type() == QEvent::WindowStateChange) {
        m_actions->fullScreen->setChecked(isFullScreen());
        adaptPace();
    }
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_shown = false;
    adaptPace();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_shown = true;
    adaptPace();
}

void MainWindow::connectActions()
{
    connect(m_actions->useKernel, &QAction::triggered, this, [this] { useSource(true); });
    connect(m_actions->useSimulated, &QAction::triggered, this, [this] { useSource(false); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QMenu *source = new QMenu(tr("So&urce"), file);
    connect(source, &QMenu::aboutToShow, this, [this] {
        if (mayAskForPassword(realSourceKind()))
            m_passwordForecast->check();
    });
    source->addActions({m_actions->useKernel, m_actions->useSimulated});
    file->addActions({m_recording->record, m_recording->open});
    file->addSeparator();
    file->addMenu(source);
    file->addActions({m_only->countOnly, m_measuring->measure});
    file->addSeparator();
    file->addActions({m_exports->exportChart, m_exports->exportHistory});
    file->addSeparator();
    file->addAction(m_actions->quit);

    m_commands->addToEdit(menuBar()->addMenu(tr("&Edit")));

    QMenu *counter = menuBar()->addMenu(tr("&Counter"));
    counter->addAction(m_events->add());
    counter->addAction(m_maps->watch());
    counter->addSeparator();
    m_commands->addTo(counter);

    QMenu *chart = menuBar()->addMenu(tr("Cha&rt"));
    chart->addActions(m_page->panel()->actions()->all());

    QMenu *alerts = menuBar()->addMenu(tr("&Alerts"));
    alerts->addAction(m_commands->editAlert());
    alerts->addSeparator();
    m_alerts->addTo(alerts);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_page->views()->actions());
    view->addSeparator();
    view->addMenu(tr("&Sort by"))->addActions(m_page->table()->sortActions());
    view->addMenu(tr("C&olumns"))->addActions(m_page->table()->columnActions());
    view->addSeparator();
    view->addMenu(tr("&Appearance"))->addActions(m_appearance->actions()->actions());

    view->addAction(m_actions->fullScreen);

    menuBar()->addMenu(tr("&Help"))->addActions(m_help->all());
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Counters"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    // The default menu would hide the bar, with no way to show it again.
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
    bar->addAction(m_events->add());
    bar->addSeparator();
    bar->addActions({m_commands->breakdown(), m_only->countOnly, m_recording->record});
    bar->addSeparator();
    m_commands->addTo(bar);
    for (QAction *action : bar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::applyPalette()
{
    m_actions->tint(palette());
    m_help->tint(palette());
    m_commands->tint(palette());
    m_events->tint(palette());
    m_alerts->tint(palette());
    tintActions({m_only->countOnly, m_recording->record}, palette());
}

void MainWindow::onOpening()
{
    m_status->tellOpening();
    const bool asking = mayAskForPassword(m_counting->source()->kind());
    m_openingPage->setAsking(asking);
    if (asking)
        m_passwordForecast->check();
    m_pages->setCurrentWidget(m_openingPage);
}

void MainWindow::onOpened()
{
    emit counting();
    m_pages->setCurrentWidget(m_page);
    m_page->divide();
    m_page->setFocus();
    m_page->selectFirst();
}

void MainWindow::onSourceChanged(CounterSource *source)
{
    m_recording->setSource(source);
    m_who->view()->setSource(source);
    m_maps->setSource(source);
    tellSimulated(source && source->kind() == SourceKind::Simulated);
    m_replaced->clear();
    if (CounterSource *before = m_counting->source(); !source && before && before->isOpen())
        disconnect(&before->sampler(), nullptr, this, nullptr);
    if (!source)
        return;
    connect(&source->sampler(), &Sampler::sampled, this, &MainWindow::onSampled);
    connect(source, &CounterSource::replaced, m_replaced, &ReplacedBanner::tell);
    showCount();
    adaptPace();
    source->sampler().sample();
}

/// Attaches replaced counters again. The list of causes restarts, because its programs are attached to the old files.
void MainWindow::attachAnew(const QList<int> &counters)
{
    m_replaced->clear();
    m_who->view()->setSource(nullptr);
    QStringList problems;
    for (const int counter : counters) {
        const QStringList those = m_events->chosen().attachAnew(counter);
        problems += those;
        if (!those.isEmpty() && m_model.find(counter))
            m_replaced->tell(counter, those.join(QLatin1Char('\n')));
    }
    m_who->view()->setSource(m_counting->source());
    if (!problems.isEmpty())
        statusBar()->showMessage(problems.join(QLatin1Char(' ')));
}

/// Marks simulated numbers wherever they last: banner, title and exported pictures.
void MainWindow::tellSimulated(bool simulated)
{
    m_simulated->setVisible(simulated);
    setWindowTitle(simulated ? tr("Simulated events – Kerntally") : tr("Kerntally"));
    m_exports->setSimulated(simulated);
}

/// Counters and histories stay.
void MainWindow::onStopped(const SourceFailure &failure)
{
    m_status->tellStopped();
    m_stopped->explain(failure);
}

void MainWindow::onClosed()
{
    m_stopped->hide();
    m_missedChecked = 0;
    m_status->tell(nullptr, 0);
    m_status->setMissed(0);
}

void MainWindow::onFailed(const SourceFailure &failure)
{
    m_status->tell(nullptr, 0);
    m_startPage->explain(failure);
    m_pages->setCurrentWidget(m_startPage);
    m_startPage->setFocus();
    if (failure.kind != SourceFailure::Kind::Kernel && failure.kind != SourceFailure::Kind::NoPolkit)
        m_passwordForecast->check();
}

/// Measurements count real events, with the window's counters.
MeasureCommands *MainWindow::makeMeasuring()
{
    return new MeasureCommands(
        [this] {
            Scope scope;
            scope.members = true;
            return m_counting->makeReal(scope);
        },
        [this] {
            QList<MeasurementResult::Count> counters;
            for (int row = 0; row < m_model.rowCount(); ++row)
                counters.append({m_model.counter(row)->id(), m_model.counter(row)->name(), 0});
            return counters;
        },
        [this](const SourceFailure &failure) { return m_counting->mayRetry(failure); }, this);
}

void MainWindow::onRefused(const QString &name, const QString &why, bool wasAsked)
{
    if (wasAsked)
        statusBar()->showMessage(tr("%1: %2").arg(name, why), messageTime);
}

void MainWindow::showCount()
{
    const QAbstractItemModel *visible = m_page->table()->model();
    if (m_counting->state() == CountingController::State::Counting)
        m_status->tell(m_counting->source(), m_model.rowCount(), m_model.rowCount() - visible->rowCount(),
                       m_counting->problems());
}

void MainWindow::onSampled(qint64 time)
{
    m_page->draw(time);
    if (time - m_missedChecked < missedInterval)
        return;
    m_missedChecked = time;
    m_status->setMissed(m_counting->source()->missed());
}

/// Sets the sampling interval: while visible, that of the chart's columns; otherwise a long one, without repaints.
void MainWindow::adaptPace()
{
    const bool wasSeen = std::exchange(m_seen, m_shown && !isMinimized());
    m_pages->setUpdatesEnabled(m_seen);
    CounterSource *source = m_counting->source();
    if (!source || !source->isOpen())
        return;
    const CounterChart *chart = m_page->panel()->chart();
    Sampler &sampler = source->sampler();
    sampler.setInterval(m_seen ? std::clamp(chart->columnDuration(), shortestInterval, longestInterval)
                               : hiddenInterval);
    sampler.setTail(m_seen ? chart->window() : 0s);
    if (m_seen && !wasSeen)
        sampler.sample();
}

} // namespace Kerntally
