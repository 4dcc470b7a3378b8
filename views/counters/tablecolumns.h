// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/countermodel.h"

#include <QObject>

#include <array>

QT_BEGIN_NAMESPACE
class QAction;
class QHeaderView;
class QSettings;
class QTableView;
QT_END_NAMESPACE

namespace Kerntally {

/// Visibility, order and width of the counter table's columns. Settings of the user are kept; the other columns are as
/// wide as their content, or hidden where space is scarce.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    /// A child of the table, whose header and model have to be set.
    explicit TableColumns(QTableView *table);

    /// Width of a column's content, px.
    void setNeeded(int column, int width);
    int needed(int column) const { return at(column).needed; }
    /// All cells of the column are empty: it is hidden unless the user set it to Always.
    void setEmpty(int column, bool isEmpty);
    /// Sets visibility and widths for the viewport's width.
    void layOut();

    /// Actions for menus: one per column but the first, and one that resets all settings.
    QList<QAction *> actions() const { return m_actions; }

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    enum class Shown {
        WhereItFits,
        Always,
        Never,
    };

    struct Column
    {
        int needed = 0;
        int chosen = 0; ///< width set by the user, px; 0: none
        Shown shown = Shown::WhereItFits;
        bool isEmpty = false;
    };

    const Column &at(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    Column &at(int column) { return m_columns[static_cast<std::size_t>(column)]; }
    int least(int column) const;
    void share(int room, bool hasPast, std::array<int, CounterModel::ColumnCount> &widths) const;
    void makeActions();
    void onResized(int column, int width);
    void choose(int column, bool shown);
    void arrange(const QStringList &wanted);
    void reset();

    QTableView *m_table;
    QHeaderView *m_header;
    std::array<Column, CounterModel::ColumnCount> m_columns;
    QList<QAction *> m_actions; ///< one per column but the first, then the reset
    bool m_layingOut = false;
};

} // namespace Kerntally
