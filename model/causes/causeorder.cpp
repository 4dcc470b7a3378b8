// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/causes/causeorder.h"

#include "model/causes/causemodel.h"

namespace Kerntally {

CauseOrder::CauseOrder(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false); // it tells of another layout where there is none
    setSortRole(CauseModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void CauseOrder::setSought(const QString &text)
{
    m_sought = text.trimmed();
    invalidateFilter();
    sortAgain();
}

void CauseOrder::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, changed, this, &CauseOrder::sortAgain);
    connect(model, &QAbstractItemModel::dataChanged, this, &CauseOrder::sortAgain);
}

bool CauseOrder::isSorted() const
{
    const auto source = [this](int row) { return mapToSource(index(row, sortColumn())); };
    for (int row = 1; row < rowCount(); ++row) {
        const bool isAscending = sortOrder() == Qt::AscendingOrder;
        if (isAscending ? lessThan(source(row), source(row - 1)) : lessThan(source(row - 1), source(row)))
            return false;
    }
    return true;
}

void CauseOrder::sortAgain()
{
    if (sortColumn() >= 0 && !isSorted())
        sort(sortColumn(), sortOrder());
}

bool CauseOrder::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex name = sourceModel()->index(row, CauseModel::NameColumn, parent);
    const QString process = name.siblingAtColumn(CauseModel::ProcessColumn).data().toString();
    return m_sought.isEmpty() || name.data(CauseModel::OthersRole).toBool()
        || name.data().toString().contains(m_sought, Qt::CaseInsensitive) || process.startsWith(m_sought);
}

bool CauseOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isLeftOthers = left.data(CauseModel::OthersRole).toBool();
    const bool isRightOthers = right.data(CauseModel::OthersRole).toBool();
    if (isLeftOthers != isRightOthers)
        return isLeftOthers == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace Kerntally
