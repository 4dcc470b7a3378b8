// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>
#include <optional>

namespace Kerntally {

/// The last alerts as a table, oldest first. Drops the oldest beyond its capacity. GUI thread only.
class AlertLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        TimeColumn,
        CounterColumn,
        RuleColumn,
        ReadingColumn,
        ProcessColumn,
        PidColumn,
        ColumnCount,
    };
    enum Roles {
        SortRole = Qt::UserRole,
    };
    struct Entry
    {
        QDateTime time; ///< by the wall clock
        QString counterId;
        QString counterName; ///< the name at that time
        Alert alert;
    };

    static constexpr int usualCapacity = 10'000;

    explicit AlertLog(QObject *parent = nullptr, int capacity = usualCapacity);

    /// id, name: of the alert's counter.
    void append(const QString &id, const QString &name, const Alert &alert);
    void clear();
    /// To be called when a counter is removed: its entries stay without its number, which may be reused.
    void forget(int counter);
    /// Time (ns, CLOCK_MONOTONIC) of the counter's last alert; none if the log has none.
    std::optional<qint64> lastOf(int counter) const;
    /// Throws std::out_of_range.
    const Entry &entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    /// A row as CSV (RFC 4180), for machines: time in ISO 8601, numbers without units, the counter's id. Throws
    /// std::out_of_range.
    QString csvLine(int row) const;
    static QString csvHeader();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// An alert was appended.
    void appended(const Kerntally::AlertLog::Entry &entry);

private:
    std::deque<Entry> m_entries;
    int m_capacity;
};

} // namespace Kerntally
