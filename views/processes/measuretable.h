// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measurementresult.h"

#include <QAbstractTableModel>

#include <optional>

namespace Kerntally {

/// The events of a command's run, one counter a row below the duration, optionally compared with another run.
class MeasureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        EventsColumn,
        RateColumn,
        OtherColumn,      ///< events of the other run; this column and the next two are empty without one
        DifferenceColumn, ///< this run's events minus the other's
        RatioColumn,      ///< this run's events divided by the other's
        ColumnCount,
    };

    enum Roles {
        CopyRole = Qt::UserRole, ///< the text for spreadsheets
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Copies both runs. other: the run to compare with, possibly of another command.
    void show(const MeasurementResult &run, const std::optional<MeasurementResult> &other);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString timeText(int column) const;
    QString copyText(const QModelIndex &index) const;
    QString countText(const MeasurementResult::Count &count, int column) const;
    const MeasurementResult::Count *other(const QString &id) const;

    MeasurementResult m_run;
    std::optional<MeasurementResult> m_other;
};

} // namespace Kerntally
