// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/maps/maplist.h"

#include <QAbstractTableModel>

#include <vector>

namespace Kerntally {

/// The BPF maps that this process may read and that have numbers.
class MapListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        KindColumn,
        ColumnCount,
    };
    enum Roles {
        IdRole = Qt::UserRole, ///< the id on command lines
        SearchRole,            ///< for searches: name, kind and id
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setMaps(std::vector<ListedMap> maps);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ListedMap> m_maps;
};

} // namespace Kerntally
