// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/countertable.h"

#include "model/counters/countermodel.h"
#include "views/counters/countertext.h"
#include "views/counters/sortactions.h"
#include "views/counters/tablecolumns.h"
#include "views/delegates/alertdelegate.h"
#include "views/delegates/flatheader.h"
#include "views/delegates/namedelegate.h"
#include "views/delegates/numberdelegate.h"
#include "views/delegates/sparklinedelegate.h"
#include "views/widgets/plaintable.h"
#include "views/widgets/repaintpace.h"
#include "views/widgets/selectionkeys.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr quint64 usualValue = 88'888'888;
constexpr quint64 roomForRate = 888'888;
constexpr int leastNameWidth = 100;
constexpr int mostName = 240; ///< px; longer names are elided if space is scarce

} // namespace

CounterTable::CounterTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new FlatHeader(this))
    , m_pace(new RepaintPace(this))
    , m_values(new NumberDelegate(NumberDelegate::Kind::Whole, true, this))
    , m_rates(new NumberDelegate(NumberDelegate::Kind::Fraction, false, this))
    , m_alerts(new AlertDelegate(this))
{
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(CounterModel::NameColumn, new NameDelegate(this));
    setItemDelegateForColumn(CounterModel::HistoryColumn, new SparklineDelegate(this));
    setItemDelegateForColumn(CounterModel::ValueColumn, m_values);
    setItemDelegateForColumn(CounterModel::RateColumn, m_rates);
    setItemDelegateForColumn(CounterModel::AverageColumn, m_rates);
    setItemDelegateForColumn(CounterModel::AlertColumn, m_alerts);

    makePlain(this);
    setSelectionMode(SingleSelection);
    setHorizontalHeader(m_header);
    setAccessibleName(tr("Counters"));

    connect(m_pace, &RepaintPace::due, this, &CounterTable::updateNumbers);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit counterActivated(index.data(CounterModel::CounterRole).value<Counter *>());
    });
}

void CounterTable::setModel(QAbstractItemModel *model)
{
    Q_ASSERT(!m_columns);
    QTableView::setModel(model);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_header->setSortIndicatorClearable(true); // the third click on a title restores the natural order
    setSortingEnabled(true);
    m_columns = new TableColumns(this);
    m_sorting = new SortActions(m_header);
    connect(m_columns, &TableColumns::stateChanged, this, &CounterTable::stateChanged);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &CounterTable::stateChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CounterTable::fitColumns);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_numbers.forgetAll();
        findAlerts();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_numbers.forgetAll();
        emit selectedChanged(nullptr);
    });
    fitColumns();
}

Counter *CounterTable::selected() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? nullptr : rows.first().data(CounterModel::CounterRole).value<Counter *>();
}

void CounterTable::select(const Counter *counter)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(CounterModel::CounterRole).value<Counter *>() == counter)
            setCurrentIndex(index);
    }
}

void CounterTable::draw(qint64 time)
{
    m_pace->onFrame(time);
    const int left = columnViewportPosition(CounterModel::HistoryColumn);
    const int width = columnWidth(CounterModel::HistoryColumn);
    if (time - m_historyDrawn < SparklineDelegate::columnDuration(width))
        return;
    m_historyDrawn = time;
    viewport()->update(left, 0, width, verticalHeader()->length());
}

QString CounterTable::text() const
{
    QList<int> rows;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!selected() || selectionModel()->isRowSelected(row))
            rows.append(row);
    }
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column) && column != CounterModel::HistoryColumn) // its cells are pictures
            columns.append(column);
    }
    return counterText(*model(), rows, columns);
}

QList<QAction *> CounterTable::columnActions() const
{
    return m_columns->actions();
}

QList<QAction *> CounterTable::sortActions() const
{
    return m_sorting->actions();
}

void CounterTable::saveState(QSettings &store) const
{
    m_columns->saveState(store);
    m_sorting->saveState(store);
}

void CounterTable::restoreState(const QSettings &store)
{
    m_columns->restoreState(store);
    m_sorting->restoreState(store);
}

int CounterTable::fullHeight() const
{
    return m_header->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
}

void CounterTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        fitColumns();
}

void CounterTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (topLeft.column() == CounterModel::NameColumn || topLeft.column() == CounterModel::AlertColumn) {
        QTableView::dataChanged(topLeft, bottomRight, roles);
        const QModelIndex alert = topLeft.siblingAtColumn(CounterModel::AlertColumn);
        widen(alert, alert.data().toString().size());
        findAlerts();
    }
    if (topLeft.column() == CounterModel::NameColumn)
        fitNames();
    if (!isVisible() || bottomRight.column() == CounterModel::NameColumn)
        return;
    m_numbers.add(topLeft, bottomRight);
    m_pace->setChanged();
}

/// Repaints only the cells whose texts changed.
void CounterTable::updateNumbers()
{
    for (int row = 0; isVisible() && row < model()->rowCount(); ++row) {
        const Counter *counter = ChangedNumbers::counterOf(model()->index(row, 0));
        if (!m_numbers.contains(counter))
            continue;
        for (const int column : {CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AverageColumn}) {
            if (!isColumnHidden(column))
                updateNumber(counter, model()->index(row, column));
        }
    }
    m_numbers.setDone();
}

void CounterTable::updateNumber(const Counter *counter, const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (!m_numbers.replace(counter, index.column(), text))
        return;
    widen(index, text.size());
    viewport()->update(visualRect(index));
}

void CounterTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && selected()) {
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
    selectReached(*this, *event);
}

/// A click outside of all rows clears the selection.
void CounterTable::mousePressEvent(QMouseEvent *event)
{
    if (!indexAt(event->position().toPoint()).isValid())
        clearSelection();
    QTableView::mousePressEvent(event);
}

/// Home and End go to the first and the last row, not column.
QModelIndex CounterTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model()->rowCount();
    if (rows > 0 && (action == MoveHome || action == MoveEnd))
        return model()->index(action == MoveHome ? 0 : rows - 1, std::max(0, currentIndex().column()));
    return QTableView::moveCursor(action, modifiers);
}

void CounterTable::paintEvent(QPaintEvent *event)
{
    // A repaint before m_pace is due may show newer texts than m_numbers stores.
    for (int row = 0; m_pace->isPending() && row < model()->rowCount(); ++row) {
        const Counter *counter = ChangedNumbers::counterOf(model()->index(row, 0));
        for (const int column : {CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AverageColumn}) {
            if (event->region().intersects(visualRect(model()->index(row, column))))
                m_numbers.forget(counter, column);
        }
    }
    QTableView::paintEvent(event);
}

void CounterTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_columns)
        m_columns->layOut();
}

void CounterTable::showEvent(QShowEvent *event)
{
    m_numbers.forgetAll();
    m_numbers.setDone();
    QTableView::showEvent(event);
}

void CounterTable::selectionChanged(const QItemSelection &selectedItems, const QItemSelection &deselectedItems)
{
    QTableView::selectionChanged(selectedItems, deselectedItems);
    emit selectedChanged(selected());
}

/// Sizes columns for usual numbers, so that they don't grow with each new digit.
void CounterTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    fitNames();
    const QLocale locale;
    m_columns->setNeeded(CounterModel::HistoryColumn, m_header->neededWidth(CounterModel::HistoryColumn));
    fitColumn(CounterModel::ValueColumn, locale.toString(usualValue), *m_values);
    fitColumn(CounterModel::RateColumn, locale.toString(roomForRate), *m_rates);
    fitColumn(CounterModel::AverageColumn, locale.toString(roomForRate), *m_rates);
    fitColumn(CounterModel::AlertColumn, locale.toString(roomForRate), *m_alerts);
    findAlerts();
    m_longest.clear();
    for (int row = 0; row < model()->rowCount(); ++row) {
        for (const int column : {CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AverageColumn,
                                 CounterModel::AlertColumn}) {
            const QModelIndex index = model()->index(row, column);
            widen(index, index.data().toString().size());
        }
    }
    updateGeometry();
}

/// Marks the alert column as empty if no counter has a rule or a mark, so that it needs no room.
void CounterTable::findAlerts()
{
    bool isEmpty = true;
    for (int row = 0; isEmpty && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, CounterModel::AlertColumn);
        isEmpty = index.data().toString().isEmpty() && !index.data(CounterModel::MarkedRole).toBool();
    }
    m_columns->setEmpty(CounterModel::AlertColumn, isEmpty);
}

void CounterTable::fitNames()
{
    const int widest = sizeHintForColumn(CounterModel::NameColumn);
    m_columns->setNeeded(CounterModel::NameColumn, std::clamp(widest + 8, leastNameWidth, mostName));
}

void CounterTable::fitColumn(int column, const QString &widest, const NumberDelegate &delegate)
{
    m_columns->setNeeded(column, std::max(m_header->neededWidth(column), delegate.widthOf(widest, font())));
}

/// Columns never shrink. Called for each change, so it measures a text only if it is longer than all before.
void CounterTable::widen(const QModelIndex &index, qsizetype length)
{
    if (length <= m_longest.value(index.column()))
        return;
    m_longest.insert(index.column(), length);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int width = itemDelegateForIndex(index)->sizeHint(option, index).width();
    m_columns->setNeeded(index.column(), std::max(m_columns->needed(index.column()), width));
}

} // namespace Kerntally
