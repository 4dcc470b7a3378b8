// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measurementresult.h"

#include <QAbstractTableModel>

#include <optional>

namespace Kerntally {

/// What one run of a command caused, a counter a row below its duration, beside what another run caused.
class MeasureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        EventsColumn,
        RateColumn,
        OtherColumn,      ///< the other run's events; the last three are empty where there is none
        DifferenceColumn, ///< this one's less the other's
        RatioColumn,      ///< this one's by the other's
        ColumnCount,
    };

    enum Roles {
        CopyRole = Qt::UserRole, ///< what is shown, as a spreadsheet reads it
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Copied. other: to compare with, of any command.
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
