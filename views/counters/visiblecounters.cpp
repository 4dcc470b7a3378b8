// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/visiblecounters.h"

#include "model/counters/countermodel.h"

#include <chrono>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds sortInterval = 2000ms;
/// Number of immediate sorts after rows were added; by then numbers that began at zero differ.
constexpr int earlySorts = 12;

} // namespace

VisibleCounters::VisibleCounters(CounterModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(CounterModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(false);
    setSourceModel(model);
    m_sortTimer.setSingleShot(true);
    connect(&m_sortTimer, &QTimer::timeout, this, [this] {
        if (!isInOrder()) // otherwise views would repaint without need
            sort(sortColumn(), sortOrder());
    });
    connect(model, &CounterModel::dataChanged, this, &VisibleCounters::onDataChanged);
    connect(model, &CounterModel::rowsInserted, this, [this] {
        m_early = earlySorts;
        m_sortTimer.start(0ms);
    });
}

bool VisibleCounters::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !sourceModel()->index(row, 0, parent).data(CounterModel::HiddenRole).toBool();
}

void VisibleCounters::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (topLeft.column() == CounterModel::NameColumn && bottomRight.column() == CounterModel::NameColumn)
        invalidateFilter(); // the name or the visibility changed
    const bool matters = topLeft.column() <= sortColumn() && sortColumn() <= bottomRight.column();
    if (!matters || m_sortTimer.isActive())
        return;
    const bool isEarly = m_early > 0;
    m_early -= isEarly ? 1 : 0;
    m_sortTimer.start(isEarly ? 0ms : sortInterval);
}

bool VisibleCounters::isInOrder() const
{
    for (int row = 1; row < rowCount(); ++row) {
        const QModelIndex earlier = mapToSource(index(row - 1, sortColumn()));
        const QModelIndex later = mapToSource(index(row, sortColumn()));
        if (sortOrder() == Qt::AscendingOrder ? lessThan(later, earlier) : lessThan(earlier, later))
            return false;
    }
    return true;
}

} // namespace Kerntally
