// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/countertext.h"

#include "model/base/csv.h"
#include "model/counters/countermodel.h"

namespace Kerntally {

namespace {

QString cell(const QModelIndex &index)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto *counter = index.data(CounterModel::CounterRole).value<Counter *>();
    switch (index.column()) {
    case CounterModel::ValueColumn:
        return locale.toString(counter->value());
    case CounterModel::RateColumn:
        return locale.toString(counter->rate(), 'f', 1);
    case CounterModel::AverageColumn:
        return locale.toString(counter->average(), 'f', 1);
    default:
        return copiedCell(index.data().toString());
    }
}

} // namespace

QString counterText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns)
{
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(model.headerData(column, Qt::Horizontal).toString());
    lines.append(cells.join(QLatin1Char('\t')));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells.append(cell(model.index(row, column)));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace Kerntally
