// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/countertable.h"

#include "model/countermodel.h"
#include "views/alertdelegate.h"
#include "views/flatheader.h"
#include "views/namedelegate.h"
#include "views/numberdelegate.h"
#include "views/sparklinedelegate.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr quint64 usualValue = 88'888'888;
constexpr quint64 usualRate = 888'888;

} // namespace

CounterTable::CounterTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new FlatHeader(this))
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

    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(m_header);
    setAccessibleName(tr("Counters"));

    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit counterActivated(index.data(CounterModel::CounterRole).value<Counter *>());
    });
}

void CounterTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_header->moveSection(m_header->visualIndex(CounterModel::HistoryColumn), 1);
    m_header->setSectionResizeMode(CounterModel::HistoryColumn, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CounterTable::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &CounterTable::widenColumns);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { emit selectedChanged(nullptr); });
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

void CounterTable::drawHistory(qint64 time)
{
    const int left = columnViewportPosition(CounterModel::HistoryColumn);
    const int width = columnWidth(CounterModel::HistoryColumn);
    if (time - m_historyDrawn < SparklineDelegate::columnDuration(width))
        return;
    m_historyDrawn = time;
    viewport()->update(left, 0, width, verticalHeader()->length());
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

void CounterTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && selected()) {
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// A click beside the rows takes the selection away.
void CounterTable::mousePressEvent(QMouseEvent *event)
{
    if (!indexAt(event->position().toPoint()).isValid())
        clearSelection();
    QTableView::mousePressEvent(event);
}

void CounterTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void CounterTable::selectionChanged(const QItemSelection &selectedItems, const QItemSelection &deselectedItems)
{
    QTableView::selectionChanged(selectedItems, deselectedItems);
    emit selectedChanged(selected());
}

/// Wide enough for usual numbers, so that columns don't grow with every new digit.
void CounterTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    setColumnWidth(CounterModel::NameColumn, sizeHintForColumn(CounterModel::NameColumn) + 8);
    m_header->setInset(CounterModel::RateColumn, m_rates->fractionWidth(font()));
    m_header->setInset(CounterModel::AverageColumn, m_rates->fractionWidth(font()));
    const QLocale locale;
    fitColumn(CounterModel::ValueColumn, locale.toString(usualValue), *m_values);
    fitColumn(CounterModel::RateColumn, locale.toString(usualRate), *m_rates);
    fitColumn(CounterModel::AverageColumn, locale.toString(usualRate), *m_rates);
    fitColumn(CounterModel::AlertColumn, locale.toString(usualRate), *m_alerts);
    m_longest.clear();
    if (model()->rowCount() > 0)
        widenColumns(model()->index(0, 0), model()->index(model()->rowCount() - 1, CounterModel::ColumnCount - 1));
    updateGeometry();
}

/// Columns only ever grow. Called for every change, so it looks no closer than at the length of a text.
void CounterTable::widenColumns(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            const qsizetype length = topLeft.sibling(row, column).data().toString().size();
            if (column == CounterModel::NameColumn || isColumnHidden(column) || length <= m_longest.value(column))
                continue;
            m_longest.insert(column, length);
            const int needed = sizeHintForColumn(column);
            if (needed > columnWidth(column))
                setColumnWidth(column, needed);
        }
    }
}

void CounterTable::fitColumn(int column, const QString &widest, const NumberDelegate &delegate)
{
    const int header = m_header->sectionSizeHint(column);
    setColumnWidth(column, std::max(header, delegate.widthOf(widest, font())));
}

/// In a narrow window the average gives way before numbers are cut.
void CounterTable::layOut()
{
    int needed = 90; // of the sparkline
    for (const int column :
         {CounterModel::NameColumn, CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AlertColumn})
        needed += columnWidth(column);
    const int average =
        std::max(columnWidth(CounterModel::AverageColumn), m_header->sectionSizeHint(CounterModel::AverageColumn));
    setColumnHidden(CounterModel::AverageColumn, needed + average > viewport()->width());
}

} // namespace Kerntally
