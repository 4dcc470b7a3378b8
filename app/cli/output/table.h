// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Kerntally::Cli {

/// Text in columns, fitted to a width by leaving out what matters least.
class Table
{
public:
    enum class Align {
        Left,
        Right,
    };
    struct Column
    {
        QString title;
        Align align = Align::Left;
        int importance = 0; ///< the least important is left out first
        int roomyWidth = 0; ///< at least, where there is room: columns that don't jump as numbers grow
    };

    explicit Table(QList<Column> columns);

    /// One cell a column.
    void addRow(const QStringList &cells);

    /// The header and a line a row, none wider than width; 0: as wide as it gets.
    QStringList lines(int width = 0) const;

private:
    QList<int> cellWidths(bool isRoomy) const;
    QString line(const QStringList &cells, const QList<qsizetype> &columns, const QList<int> &widths) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace Kerntally::Cli
