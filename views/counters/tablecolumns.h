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

/// The columns of the table of counters: which are shown, in what order, how wide. What the user chose stays; all else
/// is as wide as its numbers need, and gives way where there is no room for it.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    /// Of this table, which has its header and its model.
    explicit TableColumns(QTableView *table);

    /// What a column's content needs.
    void setNeeded(int column, int width);
    int needed(int column) const { return at(column).needed; }
    /// Nothing is in any of its cells: it is shown only where the user wants it.
    void setEmpty(int column, bool isEmpty);
    /// For the view's present width.
    void layOut();

    /// For menus: to show and hide columns, and to have them all as they were at first.
    QList<QAction *> actions() const { return m_actions; }

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user has changed what saveState() keeps.
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
        int chosen = 0; ///< width; 0: none
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
    QList<QAction *> m_actions; ///< one a column, then what resets all
    bool m_layingOut = false;
};

} // namespace Kerntally
