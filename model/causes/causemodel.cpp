// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/causes/causemodel.h"

#include "model/base/numbertext.h"
#include "model/base/sandbox.h"

#include <algorithm>

namespace Kerntally {

void CauseModel::clear(CauseWatch::By by)
{
    beginResetModel();
    m_by = by;
    m_rows.clear();
    m_places.clear();
    m_removed.clear();
    m_total = 0;
    endResetModel();
}

void CauseModel::update(const CauseWatch::Reading &reading)
{
    const qsizetype known = m_rows.size();
    QList<Row> added;
    const auto put = [&](const CauseWatch::Cause &cause, bool isOthers) {
        const Row row = {cause, isOthers};
        const Key key = keyOf(row);
        if (m_removed.contains(key))
            return;
        const auto [place, isNew] = m_places.try_emplace(key, known + added.size());
        if (isNew)
            added.append(row);
        else
            m_rows[place->second].cause = cause;
    };
    for (const CauseWatch::Cause &cause : reading.causes)
        put(cause, false);
    if (reading.others > 0) {
        CauseWatch::Cause others;
        others.count = reading.others;
        put(others, true);
    }
    m_total = reading.total;
    if (known > 0)
        emit dataChanged(index(0, EventsColumn), index(static_cast<int>(known) - 1, ShareColumn));
    if (added.isEmpty())
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(known + added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

bool CauseModel::hasEnded() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.cause.hasEnded; });
}

void CauseModel::removeEnded()
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (!m_rows.at(row).cause.hasEnded)
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_removed.insert(keyOf(m_rows.at(row)));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    m_places.clear();
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_places.emplace(keyOf(m_rows.at(row)), row);
}

int CauseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CauseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CauseModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.isOthers ? tr("Causes that there was no more room to tell apart") : name(row);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case SortRole:
        return sortValue(row, index.column());
    case OthersRole:
        return row.isOthers;
    case EndedRole:
        return row.cause.hasEnded;
    case ShareRole:
        return share(row);
    default:
        return {};
    }
}

QVariant CauseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::InitialSortOrderRole)
        return section == NameColumn || section == ProcessColumn ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (role == Qt::ToolTipRole && section == ProcessColumn)
        return processNumbersRemark();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_by == CauseWatch::By::Syscall ? tr("System call") : tr("Command");
    case ProcessColumn:
        return tr("PID");
    case EventsColumn:
        return tr("Events");
    case RateColumn:
        return tr("Per second");
    case ShareColumn:
        return tr("Share");
    default:
        return {};
    }
}

CauseModel::Key CauseModel::keyOf(const Row &row)
{
    const CauseWatch::Cause &cause = row.cause;
    return row.isOthers ? Key{-1, 0, {}, {}} : Key{cause.process, cause.started, cause.command, cause.syscall};
}

QString CauseModel::name(const Row &row) const
{
    if (row.isOthers)
        return tr("others");
    return m_by == CauseWatch::By::Syscall ? row.cause.syscall : row.cause.command;
}

QString CauseModel::text(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return name(row);
    case ProcessColumn: // no quantity: nothing between its digits
        return row.isOthers || m_by != CauseWatch::By::Process ? QString() : QString::number(row.cause.process);
    case EventsColumn:
        return m_locale.toString(row.cause.count);
    case RateColumn: // of the others it isn't known
        if (row.cause.hasEnded && row.cause.rate == 0)
            return tr("ended");
        return row.isOthers ? QString() : rateText(row.cause.rate, m_locale);
    case ShareColumn:
        return tr("%1%").arg(m_locale.toString(100 * share(row), 'f', 1));
    default:
        return {};
    }
}

QVariant CauseModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case ProcessColumn:
        return row.cause.process;
    case EventsColumn:
    case ShareColumn:
        return row.cause.count;
    case RateColumn:
        return row.cause.rate;
    default:
        return name(row);
    }
}

double CauseModel::share(const Row &row) const
{
    return m_total > 0 ? static_cast<double>(row.cause.count) / static_cast<double>(m_total) : 0;
}

} // namespace Kerntally
