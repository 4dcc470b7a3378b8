// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causewatch.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <map>
#include <set>
#include <tuple>

namespace Kerntally {

/// The causes of one counter's events, a row each. A cause keeps its row from reading to reading. The causes that found the
/// map full share one row.
class CauseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn, ///< of the command, or of the system call
        ProcessColumn,
        EventsColumn,
        RateColumn,
        ShareColumn,
        ColumnCount,
    };
    enum Roles {
        SortRole = Qt::UserRole + 100, ///< the bare number or text; the roles before are those of CounterModel
        OthersRole,                    ///< bool: it is the row of those without room
        EndedRole,                     ///< bool: its process has ended
        ShareRole,                     ///< of all events: 0 to 1
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Forgets all rows.
    void clear(CauseWatch::By by);
    CauseWatch::By by() const { return m_by; }
    /// The next one of the same watch since clear().
    void update(const CauseWatch::Reading &reading);
    bool hasEnded() const;
    /// Those whose process has ended, until clear(). Their events stay in the total.
    void removeEnded();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Key = std::tuple<qint64, qint64, QString, QString>;
    struct Row
    {
        CauseWatch::Cause cause;
        bool isOthers = false;
    };

    static Key keyOf(const Row &row);
    QString name(const Row &row) const;
    QString text(const Row &row, int column) const;
    QVariant sortValue(const Row &row, int column) const;
    double share(const Row &row) const;

    CauseWatch::By m_by = CauseWatch::By::Process;
    QList<Row> m_rows;
    std::map<Key, qsizetype> m_places;
    std::set<Key> m_removed;
    quint64 m_total = 0;
    QLocale m_locale;
};

} // namespace Kerntally
