// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/maps/mapnumbers.h"

#include <QAbstractTableModel>

#include <memory>

namespace Kerntally {

class CounterModel;

/// The current numbers of a BPF map; those that are counters are checked.
class MapNumberModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        ValueColumn,
        ColumnCount,
    };

    /// The counters are borrowed.
    explicit MapNumberModel(const CounterModel *counters, QObject *parent = nullptr);

    /// Lists the numbers of a map. Throws CounterError if the map can't be opened; the model is empty then.
    void setMap(const MapId &place);
    /// Removes all rows.
    void clear();
    const ForeignMap *map() const { return m_map.get(); }
    /// Number of numbers beyond the list's maximum.
    quint64 leftOut() const { return m_leftOut; }
    /// Reads all values again, and rows if entries came or went.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void toggled(const QString &id, bool wanted);

private:
    struct Row
    {
        QString id;
        QString name;
        MapNumber number;
        quint64 value = 0;
    };

    void read(std::vector<MapNumber> numbers);
    bool isShown(const Row &row) const;

    const CounterModel *m_counters;
    MapId m_place;
    std::shared_ptr<ForeignMap> m_map;
    std::vector<Row> m_rows;
    quint64 m_leftOut = 0;
};

} // namespace Kerntally
