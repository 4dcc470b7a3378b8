// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/maps/maplistmodel.h"

#include "model/maps/mapid.h"

#include <QFile>

#include <utility>

namespace Kerntally {

namespace {

/// The last part of a pinned map's path; other maps' names are unique only with their kernel id.
QString shownName(const ListedMap &map)
{
    if (!map.path.empty())
        return QFile::decodeName(map.path.c_str()).section(QLatin1Char('/'), -1);
    return MapListModel::tr("%1 (id %2)").arg(QString::fromStdString(map.name)).arg(map.id).trimmed();
}

} // namespace

void MapListModel::setMaps(std::vector<ListedMap> maps)
{
    beginResetModel();
    std::erase_if(maps, [](const ListedMap &map) { return !map.hasNumbers; });
    m_maps = std::move(maps);
    endResetModel();
}

int MapListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_maps.size());
}

int MapListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MapListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListedMap &map = m_maps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? shownName(map) : QString::fromStdString(map.kind);
    case Qt::ToolTipRole:
    case IdRole:
        return MapId::idOf(map);
    case SearchRole:
        return QStringList({shownName(map), QString::fromStdString(map.kind), MapId::idOf(map)}).join(QLatin1Char(' '));
    default:
        return {};
    }
}

QVariant MapListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Map") : tr("Kind");
}

} // namespace Kerntally
