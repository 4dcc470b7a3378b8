// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/counterspage.h"

#include "model/counters/countermodel.h"
#include "model/history/laps.h"
#include "views/alerts/alertbanner.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpanel.h"
#include "views/counters/countercards.h"
#include "views/counters/countertable.h"
#include "views/counters/counterviews.h"
#include "views/counters/nocounters.h"
#include "views/counters/visiblecounters.h"
#include "views/plot/tracks.h"
#include "views/style/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr int partGap = 10;
constexpr int leastCards = 48;       ///< px; one row of flat cards
constexpr int leastTable = 56;       ///< px; one row that scrolls
constexpr int mostCards = 8;         ///< maximum number in the automatic view
constexpr double mostOfCards = 0.45; ///< share of the page's height in the automatic view
constexpr double mostOfTallCards = 0.36;
constexpr int tableBesideWidth = 1000; ///< px; from this width on, the table stands beside the chart
constexpr double tableShare = 0.36;
constexpr int leastBeside = 490; ///< px; wide enough for all columns
constexpr QMargins countersMargins(Metrics::pageSide, Metrics::pageTop, Metrics::pageSide, Metrics::pageBottom);

QString besideKey()
{
    return QStringLiteral("counters/splitBeside");
}

QString aboveKey()
{
    return QStringLiteral("counters/splitAbove");
}

} // namespace

CountersPage::CountersPage(CounterModel *model, QWidget *parent)
    : QWidget(parent)
    , m_banner(new AlertBanner(this))
    , m_none(new NoCounters(this))
    , m_cards(new CounterCards(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tableCard(new Card(m_splitter))
    , m_table(new CounterTable(m_tableCard))
    , m_panel(new ChartPanel(m_splitter))
    , m_views(new CounterViews(this))
{
    m_tableCard->content()->setContentsMargins(4, 4, 4, 4);
    m_tableCard->content()->addWidget(m_table);
    m_tableCard->setMinimumHeight(leastTable);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(countersMargins);
    layout->setSpacing(partGap);
    layout->addWidget(m_banner);
    layout->addWidget(m_none);
    layout->addWidget(m_cards);
    layout->addWidget(m_splitter, 1);
    m_cards->hide();
    m_none->hide();

    connectRemoval(model);
    auto *visible = new VisibleCounters(model, this);
    m_table->setModel(visible);
    m_cards->setModel(visible);
    m_cards->setSelectionModel(m_table->selectionModel());
    m_panel->chart()->setTracks(new LiveTracks(model, this));
    connectViews(model);
    connectAlerts(model);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(visible, changed, this, &CountersPage::arrange);
    connect(visible, &QAbstractItemModel::modelReset, this, &CountersPage::arrange);
    const auto offer = [this, model] { m_none->setVisible(model->rowCount() == 0); };
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, changed, m_none, offer);
    connect(model, &QAbstractItemModel::modelReset, m_none, offer);
}

void CountersPage::connectViews(CounterModel *model)
{
    connect(m_panel->chart(), &CounterChart::trackClicked, this,
            [this, model](int counter) { m_table->select(model->find(counter)); });
    connect(m_table, &CounterTable::selectedChanged, this, &CountersPage::showSelected);
    connect(m_table, &CounterTable::counterActivated, this, &CountersPage::counterActivated);
    connect(m_cards, &CounterCards::counterActivated, this, &CountersPage::counterActivated);
    connect(m_views, &CounterViews::viewChanged, this, &CountersPage::arrange);
    connect(m_views, &CounterViews::viewChanged, this, &CountersPage::stateChanged);
    connect(m_table, &CounterTable::stateChanged, this, &CountersPage::stateChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this, &CountersPage::stateChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { (m_splitter->orientation() == Qt::Horizontal ? m_beside : m_above) = m_splitter->saveState(); });
}

/// A counter stays marked after an alert until the user selects it or dismisses the banner.
void CountersPage::connectAlerts(CounterModel *model)
{
    connect(model, &CounterModel::alerted, m_panel->chart(),
            [this](const Counter *, const Alert &alert) { m_panel->chart()->mark(alert); });
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_table), static_cast<QAbstractItemView *>(m_cards)}) {
        connect(view, &QAbstractItemView::clicked, this, [](const QModelIndex &index) {
            index.data(CounterModel::CounterRole).value<Counter *>()->setAlertSeen();
        });
        connect(view, &QAbstractItemView::clicked, this, [this] {
            showSelected(m_table->selected());
        }); // the first counter is selected already after selectFirst()
    }
    connect(m_table, &CounterTable::selectedChanged, this, [](Counter *counter) {
        if (counter)
            counter->setAlertSeen();
    });
    connect(m_banner, &AlertBanner::dismissed, this, [model] {
        for (int row = 0; row < model->rowCount(); ++row)
            model->counter(row)->setAlertSeen();
    });
}

/// A view selects a neighbour of a removed current row; prevents that if the row isn't selected. Connected before the
/// views connect, so that it is called first.
void CountersPage::connectRemoval(CounterModel *model)
{
    connect(model, &CounterModel::rowsAboutToBeRemoved, this, [this] {
        if (!m_table->selected() && m_table->selectionModel())
            m_table->selectionModel()->clearCurrentIndex();
    });
    connect(model, &CounterModel::removed, this, [this](int number) {
        m_panel->chart()->forgetMarks(number);
        m_panel->laps()->forget(number);
    });
}

void CountersPage::setContextActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
    m_cards->addActions(actions);
}

void CountersPage::setEmptyAction(QAction *action)
{
    m_none->setAction(action);
}

void CountersPage::draw(qint64 time)
{
    m_panel->chart()->draw(time);
    if (m_cards->isVisible())
        m_cards->draw(time);
    else
        m_table->draw(time);
}

void CountersPage::rename(const Counter *counter)
{
    QAbstractItemView *view = m_cards->isVisible() ? static_cast<QAbstractItemView *>(m_cards) : m_table;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, CounterModel::NameColumn);
        if (index.data(CounterModel::CounterRole).value<Counter *>() != counter)
            continue;
        view->setFocus();
        view->setCurrentIndex(index);
        view->edit(index);
    }
}

void CountersPage::copy() const
{
    QGuiApplication::clipboard()->setText(m_table->text());
}

void CountersPage::showCounter(const Counter *counter)
{
    m_table->select(counter);
    setFocus();
}

void CountersPage::showSelected(const Counter *counter)
{
    m_panel->chart()->setSelected(counter ? counter->number() : 0);
}

void CountersPage::selectFirst()
{
    if (m_table->selected())
        return;
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    m_panel->chart()->setSelected(0);
}

void CountersPage::divide()
{
    const bool beside = m_splitter->orientation() == Qt::Horizontal;
    if (const QByteArray &divided = beside ? m_beside : m_above; !divided.isEmpty()) {
        m_splitter->restoreState(divided);
        return;
    }
    const int whole = beside ? m_splitter->width() : m_splitter->height();
    const int given = beside ? std::max(leastBeside, static_cast<int>(whole * tableShare))
                             : std::min(m_table->fullHeight() + 8, whole / 2);
    m_splitter->setSizes({given, whole - given});
}

/// The sum of the parts' minimum heights without banners, because the other parts yield to those.
QSize CountersPage::minimumSizeHint() const
{
    const int margins = countersMargins.top() + countersMargins.bottom();
    return {540, margins + leastTable + partGap + m_panel->minimumSizeHint().height()};
}

/// Height that cards may take while the chart keeps its minimum.
int CountersPage::roomForCards() const
{
    int room =
        height() - countersMargins.top() - countersMargins.bottom() - partGap - m_panel->minimumSizeHint().height();
    if (m_banner->isVisibleTo(this))
        room -= m_banner->heightForWidth(width()) + partGap;
    return std::clamp(room, leastCards, std::max(leastCards, height() / 2));
}

void CountersPage::saveState(QSettings &store) const
{
    m_views->saveState(store);
    m_table->saveState(store);
    store.setValue(besideKey(), m_beside);
    store.setValue(aboveKey(), m_above);
}

void CountersPage::restoreState(const QSettings &store)
{
    m_beside = store.value(besideKey()).toByteArray();
    m_above = store.value(aboveKey()).toByteArray();
    m_table->restoreState(store);
    m_views->restoreState(store);
}

void CountersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool CountersPage::wantsCards(int width) const
{
    if (m_views->view() != CounterViews::View::Automatic)
        return m_views->view() == CounterViews::View::Cards;
    return m_cards->model()->rowCount() <= mostCards && m_cards->heightFor(width, true) <= height() * mostOfCards;
}

void CountersPage::arrange()
{
    const int width = this->width() - countersMargins.left() - countersMargins.right();
    const bool cards = wantsCards(width);
    if (cards) {
        const bool flat = m_cards->heightFor(width, false) > height() * mostOfTallCards;
        m_cards->setFixedHeight(std::clamp(m_cards->heightFor(width, flat), 1, roomForCards()));
        m_cards->setFlat(flat);
    } else {
        orient(width >= tableBesideWidth ? Qt::Horizontal : Qt::Vertical);
        if ((m_splitter->orientation() == Qt::Horizontal ? m_beside : m_above).isEmpty())
            divide(); // the table grows with the window and its rows
    }
    showView(cards);
}

void CountersPage::orient(Qt::Orientation orientation)
{
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    divide();
}

/// Keeps the focus on the counters, even before the window is active.
void CountersPage::showView(bool cards)
{
    const QWidget *keyboard = window()->focusWidget();
    const bool focused = keyboard == m_table || keyboard == m_cards;
    m_tableCard->setVisible(!cards);
    m_cards->setVisible(cards && m_cards->model()->rowCount() > 0);
    setFocusProxy(cards ? static_cast<QWidget *>(m_cards) : m_table);
    if (focused)
        setFocus();
}

} // namespace Kerntally
