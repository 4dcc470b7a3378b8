// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/table.h"

#include "app/cli/output/displaywidth.h"
#include "model/base/bytetext.h"

#include <algorithm>
#include <utility>

namespace Kerntally::Cli {

namespace {

constexpr int gap = 2;

int lineWidth(const QList<qsizetype> &columns, const QList<int> &widths)
{
    int width = -gap;
    for (const qsizetype column : columns)
        width += gap + widths[column];
    return width;
}

} // namespace

Table::Table(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    for (const QString &cell : cells)
        row.append(printableLine(cell));
    m_rows.append(row);
}

QStringList Table::lines(int width) const
{
    QList<qsizetype> shown;
    for (qsizetype column = 0; column < m_columns.size(); ++column)
        shown.append(column);
    const auto lessImportant = [this](qsizetype a, qsizetype b) {
        return m_columns[a].importance < m_columns[b].importance;
    };
    QList<int> widths = cellWidths(true);
    if (width > 0 && lineWidth(shown, widths) > width)
        widths = cellWidths(false);
    while (width > 0 && shown.size() > 1 && lineWidth(shown, widths) > width)
        shown.erase(std::min_element(shown.begin(), shown.end(), lessImportant));

    QStringList titles;
    for (const Column &column : m_columns)
        titles.append(column.title);
    QStringList lines = {line(titles, shown, widths)};
    for (const QStringList &row : m_rows)
        lines.append(line(row, shown, widths));
    if (width > 0) {
        for (QString &text : lines)
            text = fitted(text, width);
    }
    return lines;
}

QList<int> Table::cellWidths(bool isRoomy) const
{
    QList<int> widths;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        int width = std::max(displayWidth(m_columns[column].title), isRoomy ? m_columns[column].roomyWidth : 0);
        for (const QStringList &row : m_rows)
            width = std::max(width, displayWidth(row[column]));
        widths.append(width);
    }
    return widths;
}

QString Table::line(const QStringList &cells, const QList<qsizetype> &columns, const QList<int> &widths) const
{
    QString text;
    for (const qsizetype column : columns) {
        if (!text.isEmpty())
            text += QString(gap, QLatin1Char(' '));
        const QString room(widths[column] - displayWidth(cells[column]), QLatin1Char(' '));
        text += m_columns[column].align == Align::Left ? cells[column] + room : room + cells[column];
    }
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace Kerntally::Cli
