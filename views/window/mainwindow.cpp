// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainwindow.h"

#include "views/access/openingpage.h"
#include "views/access/passwordagent.h"
#include "views/access/passwordforecast.h"
#include "views/access/sourcestatus.h"
#include "views/access/startpage.h"
#include "views/access/stoppedbanner.h"
#include "views/alerts/alertcommands.h"
#include "views/causes/whopane.h"
#include "views/causes/whoview.h"
#include "views/chart/ratechart.h"
#include "views/chartpanel/chartactions.h"
#include "views/chartpanel/chartpanel.h"
#include "views/chartpanel/exportcommands.h"
#include "views/counters/countercommands.h"
#include "views/counters/countertable.h"
#include "views/counters/counterviews.h"
#include "views/events/eventcommands.h"
#include "views/maps/mapcommands.h"
#include "views/processes/measurecommands.h"
#include "views/processes/onlybanner.h"
#include "views/processes/onlycommands.h"
#include "views/recording/recordcommands.h"
#include "views/window/appearance.h"
#include "views/window/counterspage.h"
#include "views/window/helpactions.h"
#include "views/window/mainactions.h"

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

/// Between two frames. Seven a second scroll a minute by two or three pixels; twice as many cost twice as much.
constexpr std::chrono::milliseconds shortestInterval = 140ms;
constexpr std::chrono::milliseconds longestInterval = 250ms;
/// Between two samples of a window that nobody sees, so that its past has no gap.
constexpr std::chrono::milliseconds hiddenInterval = 1000ms;
constexpr qint64 missedInterval = 2'000'000'000; // ns
constexpr int messageTime = 8000;                // ms

} // namespace

MainWindow::MainWindow(SourceFactory factory, QWidget *parent)
    : QMainWindow(parent)
    , m_factory(std::move(factory))
    , m_appearance(new Appearance(this))
    , m_actions(new MainActions(this))
    , m_help(new HelpActions(this))
    , m_pages(new QStackedWidget(this))
    , m_openingPage(new OpeningPage(m_pages))
    , m_startPage(new StartPage(m_pages))
    , m_stopped(new StoppedBanner(this))
    , m_page(new CountersPage(&m_model, m_pages))
    , m_who(new WhoPane(m_pages, &m_model, this))
    , m_commands(new CounterCommands(&m_model, this))
    , m_events(new EventCommands(&m_model, this))
    , m_alerts(new AlertCommands(&m_model, m_page->banner(), this))
    , m_exports(new ExportCommands(m_page->panel()->chart(), this))
    , m_maps(new MapCommands(&m_model, &m_events->chosen(), this))
    , m_recording(new RecordCommands(&m_model, this))
    , m_measuring(makeMeasuring())
    , m_only(new OnlyCommands(this))
    , m_status(new SourceStatus(this))
    , m_passwordAgent(new PasswordAgent(this))
    , m_passwordForecast(new PasswordForecast(this))
{
    setWindowTitle(tr("Kerntally"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_openingPage, m_page, m_startPage})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(new QWidget(this));
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_only->banner);
    layout->addWidget(m_stopped);
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
    applyPalette();
    resize(1080, 720);

    connect(m_only, &OnlyCommands::changed, this, &MainWindow::restart);
    connect(m_openingPage, &OpeningPage::cancelRequested, this, &MainWindow::cancel);
    connect(m_startPage, &StartPage::retryRequested, this, &MainWindow::restart);
    connect(m_stopped, &StoppedBanner::resumeRequested, this, &MainWindow::resume);
    connect(m_startPage, &StartPage::simulationRequested, m_actions->useSimulated, &QAction::trigger);
    connect(m_passwordAgent, &PasswordAgent::dismissed, this, &MainWindow::onPasswordDismissed);
    m_events->chosen().setRemedy([this](const SourceFailure &failure) { return asksItself(failure); });
    connect(m_passwordForecast, &PasswordForecast::changed, this, [this](bool expected) {
        m_startPage->setPasswordExpected(expected);
        m_openingPage->setPasswordExpected(expected);
        m_actions->setPasswordExpected(expected);
        m_actions->tint(palette());
    });
    connect(m_page->table(), &CounterTable::selectedChanged, m_commands, &CounterCommands::setSelected);
    connect(m_page, &CountersPage::counterActivated, m_commands->editAlert(), &QAction::trigger);
    connect(m_commands, &CounterCommands::renameRequested, m_page, &CountersPage::rename);
    connect(m_commands, &CounterCommands::whoRequested, m_who, &WhoPane::show);
    connect(m_who, &WhoPane::closed, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_commands, &CounterCommands::copyRequested, m_page, &CountersPage::copy);
    connect(m_commands, &CounterCommands::removeRequested, m_events, &EventCommands::remove);
    connect(m_commands, &CounterCommands::failed, statusBar(),
            [this](const QString &problem) { statusBar()->showMessage(problem, messageTime); });
    connect(m_events, &EventCommands::told, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(&m_events->chosen(), &ChosenEvents::refused, this, &MainWindow::onRefused);
    connect(&m_events->chosen(), &ChosenEvents::changed, this, &MainWindow::showCount);
    connect(m_page->panel()->chart(), &RateChart::columnDurationChanged, this, &MainWindow::adaptPace);
    connect(m_exports, &ExportCommands::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_maps, &MapCommands::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_alerts, &AlertCommands::traceRequested, this, &MainWindow::askToTrace);
    connect(m_alerts, &AlertCommands::showRequested, this, [this](int counter, qint64 time) {
        m_page->showCounter(m_model.find(counter));
        m_page->panel()->chart()->showTime(time);
    });
}

MainWindow::~MainWindow()
{
    stop();
}

void MainWindow::start(const SourceChoice &choice)
{
    stop();
    if (choice != m_choice) {
        m_choice = choice;
        emit sourceChanged();
    }
    try {
        m_source = makeSource();
    } catch (const UnknownName &error) {
        explain({QString::fromUtf8(error.what()), tr("Choose anew whose events to count."), {}});
        return;
    }
    connect(m_source.get(), &CounterSource::opened, this, &MainWindow::onOpened);
    listen();
    m_status->tellOpening();
    const bool asking = mayAskForPassword(m_source->kind());
    m_openingPage->setAsking(asking);
    if (asking)
        m_passwordForecast->check();
    m_pages->setCurrentWidget(m_openingPage);
    m_source->openInBackground();
}

void MainWindow::restart()
{
    if (m_choice)
        start(SourceChoice(*m_choice));
}

/// Of whose events are to count. Throws UnknownName.
std::unique_ptr<CounterSource> MainWindow::makeSource()
{
    m_only->setPossible(isReal(m_choice->kind));
    return m_factory(*m_choice, m_only->scope());
}

void MainWindow::count(const QStringList &ids)
{
    const QStringList problems = m_events->chosen().request(ids);
    if (!problems.isEmpty())
        statusBar()->showMessage(problems.join(QLatin1Char(' ')), messageTime);
}

void MainWindow::listen()
{
    connect(m_source.get(), &CounterSource::failed, this, &MainWindow::onFailed);
    connect(m_source.get(), &CounterSource::traceAnswered, this, &MainWindow::onTraceAnswered);
}

void MainWindow::askToTrace()
{
    if (m_source && m_source->isOpen())
        m_source->askToTrace();
}

void MainWindow::onTraceAnswered(const std::optional<SourceFailure> &refusal)
{
    if (!refusal)
        statusBar()->showMessage(tr("Alerts name all processes from now on."), messageTime);
    else if (asksItself(*refusal))
        QMetaObject::invokeMethod(this, &MainWindow::askToTrace, Qt::QueuedConnection);
    else
        statusBar()->showMessage(refusal->words(), messageTime);
}

ChartActions *MainWindow::chart() const
{
    return m_page->panel()->actions();
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
    connect(m_actions->useKernel, &QAction::triggered, this, [this] { start({.kind = realSourceKind()}); });
    connect(m_actions->useSimulated, &QAction::triggered, this, [this] { start({.kind = SourceKind::Simulated}); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    connect(file, &QMenu::aboutToShow, this, [this] {
        if (mayAskForPassword(realSourceKind()))
            m_passwordForecast->check();
    });
    file->addActions({m_actions->useKernel, m_actions->useSimulated});
    file->addSeparator();
    file->addActions({m_only->countOnly, m_measuring->measure});
    file->addSeparator();
    file->addActions({m_recording->record, m_recording->open});
    file->addSeparator();
    file->addActions({m_exports->exportChart, m_exports->exportHistory});
    file->addSeparator();
    file->addAction(m_actions->quit);

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
    bar->setContextMenuPolicy(Qt::PreventContextMenu); // it would offer to hide the bar for good
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
    bar->addAction(m_events->add());
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
}

void MainWindow::stop()
{
    m_recording->setSource(nullptr);
    m_who->view()->setSource(nullptr);
    m_maps->setSource(nullptr);
    m_stopped->hide();
    m_next.reset();
    m_model.clear();
    m_events->chosen().close();
    m_source.reset();
    m_missedChecked = 0;
    m_status->tell(nullptr, 0);
    m_status->setMissed(0);
}

void MainWindow::cancel()
{
    stop();
    onFailed({tr("You cancelled it."), tr("Try again when you like."), {}, false, SourceFailure::Kind::Dismissed});
}

void MainWindow::onOpened()
{
    m_problems = m_events->chosen().open(*m_source);
    // Whoever wants none of the counters can have that; but who wants them, and gets none?
    if (m_model.rowCount() == 0 && m_problems.size() >= builtinCounters().size()) {
        onFailed({tr("None of the counters can be counted."), m_problems.value(0), m_problems.join(QLatin1Char('\n'))});
        return;
    }
    emit counting();
    m_pages->setCurrentWidget(m_page);
    m_page->divide();
    m_page->setFocus();
    begin();
}

/// Shows what the source counts, which the model's counters are on.
void MainWindow::begin()
{
    m_recording->setSource(m_source.get());
    m_who->view()->setSource(m_source.get());
    m_maps->setSource(m_source.get());
    connect(&m_source->sampler(), &Sampler::sampled, this, &MainWindow::onSampled);
    m_status->tell(m_source.get(), m_model.rowCount(), m_problems);
    adaptPace();
    m_source->sampler().sample();
}

/// Nothing more comes from the source, but all that came stays.
void MainWindow::standStill(const SourceFailure &failure)
{
    disconnect(&m_source->sampler(), nullptr, this, nullptr);
    m_recording->setSource(nullptr);
    m_who->view()->setSource(nullptr);
    m_maps->setSource(nullptr);
    m_status->tellStopped();
    m_stopped->explain(failure);
}

void MainWindow::resume()
{
    try {
        m_next = makeSource();
    } catch (const UnknownName &error) {
        m_stopped->explain({QString::fromUtf8(error.what()), tr("Choose anew whose events to count."), {}});
        return;
    }
    connect(m_next.get(), &CounterSource::opened, this, &MainWindow::onResumed);
    connect(m_next.get(), &CounterSource::failed, m_stopped, [this](const SourceFailure &failure) {
        if (asksItself(failure))
            QMetaObject::invokeMethod(this, &MainWindow::resume, Qt::QueuedConnection);
        else
            m_stopped->explain(failure);
    });
    m_stopped->setWaiting();
    m_next->openInBackground();
}

void MainWindow::onResumed()
{
    m_stopped->hide();
    disconnect(m_next.get(), &CounterSource::failed, m_stopped, nullptr);
    m_problems = m_events->chosen().moveTo(*m_next);
    m_source = std::move(m_next);
    listen();
    begin();
}

void MainWindow::onFailed(const SourceFailure &failure)
{
    if (m_source && m_source->isOpen() && m_model.rowCount() > 0)
        return standStill(failure);
    if (asksItself(failure)) {
        // Not at once: it is the source that is calling.
        QMetaObject::invokeMethod(this, &MainWindow::restart, Qt::QueuedConnection);
        return;
    }
    explain(failure);
    if (failure.kind != SourceFailure::Kind::Kernel && failure.kind != SourceFailure::Kind::NoPolkit)
        m_passwordForecast->check();
}

/// What is counted already goes on.
void MainWindow::onPasswordDismissed()
{
    if (m_source && m_source->isOpen() && !m_next)
        m_source->takeBack();
    else
        cancel();
}

/// Whether it is worth another try, since there is now somebody to ask for the password.
bool MainWindow::asksItself(const SourceFailure &failure)
{
    return failure.kind == SourceFailure::Kind::NoAgent && m_passwordAgent->start();
}

/// What really happens, of the counters that the window has.
MeasureCommands *MainWindow::makeMeasuring()
{
    return new MeasureCommands(
        [this] {
            Scope scope;
            scope.members = true;
            return m_factory(isReal(m_choice->kind) ? *m_choice : SourceChoice{.kind = realSourceKind()}, scope);
        },
        [this] {
            QList<MeasurementResult::Count> counters;
            for (int row = 0; row < m_model.rowCount(); ++row)
                counters.append({m_model.counter(row)->id(), m_model.counter(row)->name(), 0});
            return counters;
        },
        [this](const SourceFailure &failure) { return asksItself(failure); }, this);
}

void MainWindow::explain(const SourceFailure &failure)
{
    m_status->tell(nullptr, 0);
    m_startPage->explain(failure);
    m_pages->setCurrentWidget(m_startPage);
    m_startPage->setFocus();
}

void MainWindow::onRefused(const QString &name, const QString &why, bool wasAsked)
{
    const QString problem = tr("%1: %2").arg(name, why);
    if (wasAsked)
        statusBar()->showMessage(problem, messageTime);
    else
        m_problems.append(problem);
    showCount();
}

void MainWindow::showCount()
{
    if (m_source && m_source->isOpen() && m_stopped->isHidden())
        m_status->tell(m_source.get(), m_model.rowCount(), m_problems);
}

void MainWindow::onSampled(qint64 time)
{
    m_page->draw(time);
    if (time - m_missedChecked < missedInterval)
        return;
    m_missedChecked = time;
    m_status->setMissed(m_source->missed());
}

/// As fast as the picture changes while it is seen, until it is flat; hardly at all and never painting while not.
void MainWindow::adaptPace()
{
    const bool wasSeen = std::exchange(m_seen, m_shown && !isMinimized());
    m_pages->setUpdatesEnabled(m_seen);
    if (!m_source || !m_source->isOpen())
        return;
    const RateChart *chart = m_page->panel()->chart();
    Sampler &sampler = m_source->sampler();
    sampler.setInterval(m_seen ? std::clamp(chart->columnDuration(), shortestInterval, longestInterval)
                               : hiddenInterval);
    sampler.setTail(m_seen ? chart->window() : 0s);
    if (m_seen && !wasSeen)
        sampler.sample();
}

} // namespace Kerntally
