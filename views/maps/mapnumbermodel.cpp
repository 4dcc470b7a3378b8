// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/maps/mapnumbermodel.h"

#include "model/counters/countermodel.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

constexpr std::size_t most = 2000;

} // namespace

MapNumberModel::MapNumberModel(const CounterModel *counters, QObject *parent)
    : QAbstractTableModel(parent)
    , m_counters(counters)
{
    const auto recheck = [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::CheckStateRole});
    };
    connect(counters, &QAbstractItemModel::rowsInserted, this, recheck);
    connect(counters, &QAbstractItemModel::rowsRemoved, this, recheck);
    connect(counters, &QAbstractItemModel::modelReset, this, recheck);
}

void MapNumberModel::clear()
{
    read({});
    m_map.reset();
    m_leftOut = 0;
}

void MapNumberModel::setMap(const MapId &place)
{
    clear();
    m_place = place;
    m_map = place.open(ForeignMap::Access::Read);
    MapNumbers numbers = MapNumbers::of(*m_map, place, most);
    m_leftOut = numbers.leftOut;
    read(std::move(numbers.all));
}

void MapNumberModel::refresh()
{
    if (!m_map)
        return;
    try {
        MapNumbers numbers = MapNumbers::of(*m_map, m_place, most);
        m_leftOut = numbers.leftOut;
        read(std::move(numbers.all));
    } catch (const CounterError &) {
        read({}); // the map's entries are gone
    }
}

/// Replaces the rows and reads their values.
void MapNumberModel::read(std::vector<MapNumber> numbers)
{
    const bool isSame = std::equal(m_rows.begin(), m_rows.end(), numbers.begin(), numbers.end(),
                                   [](const Row &row, const MapNumber &number) {
                                       return row.number.key == number.key && row.number.field.bit == number.field.bit
                                           && row.number.field.name == number.field.name;
                                   });
    if (!isSame) {
        beginResetModel();
        m_rows.clear();
        for (MapNumber &number : numbers) {
            const CounterDefinition counter = describe(*m_map, m_place, number);
            m_rows.push_back({.id = counter.id, .name = counter.name, .number = std::move(number)});
        }
    }
    std::vector<std::byte> bytes;
    for (Row &row : m_rows) {
        if (m_map->read(row.number.key, bytes))
            row.value = m_map->numberIn(bytes, row.number.field);
    }
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn), {Qt::DisplayRole});
}

bool MapNumberModel::isShown(const Row &row) const
{
    for (int i = 0; i < m_counters->rowCount(); ++i) {
        if (m_counters->counter(i)->id() == row.id)
            return true;
    }
    return false;
}

int MapNumberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MapNumberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MapNumberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? row.name : QLocale().toString(row.value);
    case Qt::ToolTipRole:
        return row.id;
    case Qt::CheckStateRole:
        return isName ? QVariant(isShown(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isName ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

bool MapNumberModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole)
        return false;
    emit toggled(m_rows[static_cast<std::size_t>(index.row())].id, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags MapNumberModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant MapNumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Number") : tr("Value");
}

} // namespace Kerntally
