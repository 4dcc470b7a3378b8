// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QPointer>

#include <vector>

namespace Kerntally {

class Laps;
class TrackList;

/// Laps as rows, with each counter's events since the previous lap and their rate. Notes are editable.
class LapTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        LapColumn,
        TimeColumn,
        NoteColumn,
        DurationColumn,
        FirstCounterColumn, ///< two columns per counter: events, and events per second
    };

    /// Both are borrowed; they may be deleted before the table.
    LapTable(Laps *laps, TrackList *tracks, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Counter
    {
        int number = 0;
        QString name;
    };

    static QVariant alignment(int column);
    QString text(int row, int column) const;
    void refresh();

    QPointer<Laps> m_laps;
    QPointer<TrackList> m_tracks;
    std::vector<Counter> m_counters;
};

} // namespace Kerntally
