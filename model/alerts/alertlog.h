// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>
#include <optional>

namespace Kerntally {

/// The last alerts, oldest first.
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
        QDateTime time; ///< by the clock on the wall
        QString counterId;
        QString counterName; ///< as it was then
        Alert alert;
    };

    static constexpr int usualCapacity = 10'000;

    explicit AlertLog(QObject *parent = nullptr, int capacity = usualCapacity);

    /// id and name: of the counter, as they are now.
    void append(const QString &id, const QString &name, const Alert &alert);
    void clear();
    /// To be called when a counter is removed: its entries stay, but no longer refer to its number, which may be reused.
    void forget(int counter);
    /// When (ns, CLOCK_MONOTONIC) the last alert of that counter was; none: there is none in the log.
    std::optional<qint64> lastOf(int counter) const;
    const Entry &entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    /// One line as CSV (RFC 4180), for machines: times in ISO 8601, numbers bare, the counter's id.
    QString csvLine(int row) const;
    static QString csvHeader();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// An alert was added. For those that store alerts.
    void appended(const Kerntally::AlertLog::Entry &entry);

private:
    std::deque<Entry> m_entries;
    int m_capacity;
};

} // namespace Kerntally
