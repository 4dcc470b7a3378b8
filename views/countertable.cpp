// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/countertable.h"

#include "model/countermodel.h"
#include "views/colours.h"
#include "views/namedelegate.h"
#include "views/numberdelegate.h"
#include "views/sparklinedelegate.h"

#include <QHeaderView>
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
    , m_values(new NumberDelegate(NumberDelegate::Kind::Whole, true, this))
    , m_rates(new NumberDelegate(NumberDelegate::Kind::Fraction, false, this))
    , m_plain(new NumberDelegate(NumberDelegate::Kind::Whole, false, this))
{
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(CounterModel::NameColumn, new NameDelegate(this));
    setItemDelegateForColumn(CounterModel::HistoryColumn, new SparklineDelegate(this));
    setItemDelegateForColumn(CounterModel::ValueColumn, m_values);
    setItemDelegateForColumn(CounterModel::RateColumn, m_rates);
    setItemDelegateForColumn(CounterModel::AverageColumn, m_rates);
    setItemDelegateForColumn(CounterModel::ThresholdColumn, m_plain);

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
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setAccessibleName(tr("Counters"));

    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit counterActivated(index.data(CounterModel::CounterRole).value<Counter *>());
    });
}

void CounterTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(CounterModel::HistoryColumn), 1);
    horizontalHeader()->setSectionResizeMode(CounterModel::HistoryColumn, QHeaderView::Stretch);
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

int CounterTable::fullHeight() const
{
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth();
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
    const QLocale locale;
    fitColumn(CounterModel::ValueColumn, locale.toString(usualValue), *m_values);
    fitColumn(CounterModel::RateColumn, locale.toString(usualRate), *m_rates);
    fitColumn(CounterModel::AverageColumn, locale.toString(usualRate), *m_rates);
    fitColumn(CounterModel::ThresholdColumn, locale.toString(usualRate), *m_plain);
    widenColumns();
    updateGeometry();
}

/// Columns only ever grow.
void CounterTable::widenColumns()
{
    for (const int column : {CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AverageColumn,
                             CounterModel::ThresholdColumn}) {
        const int needed = sizeHintForColumn(column);
        if (needed > columnWidth(column))
            setColumnWidth(column, needed);
    }
}

void CounterTable::fitColumn(int column, const QString &widest, const NumberDelegate &delegate)
{
    const int header = horizontalHeader()->sectionSizeHint(column);
    setColumnWidth(column, std::max(header, delegate.widthOf(widest, font())));
}

/// In a narrow window the average gives way before numbers are cut.
void CounterTable::layOut()
{
    int needed = 90; // of the sparkline
    for (const int column :
         {CounterModel::NameColumn, CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::ThresholdColumn})
        needed += columnWidth(column);
    const int average = std::max(columnWidth(CounterModel::AverageColumn),
                                 horizontalHeader()->sectionSizeHint(CounterModel::AverageColumn));
    setColumnHidden(CounterModel::AverageColumn, needed + average > viewport()->width());
}

} // namespace Kerntally
