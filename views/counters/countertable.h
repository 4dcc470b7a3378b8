// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/counters/changednumbers.h"

#include <QHash>
#include <QTableView>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

class Counter;
class FlatHeader;
class NumberDelegate;
class RepaintPace;
class SortActions;
class TableColumns;

/// Shows counters as a table: name, last minute, value, rate, average, alert. Clicks on titles sort; columns can be
/// moved, resized and hidden. At most one row is selected. Actions that are added become the context menu. The model is
/// CounterModel or a proxy of it.
class CounterTable : public QTableView
{
    Q_OBJECT

public:
    explicit CounterTable(QWidget *parent = nullptr);

    /// To be called once.
    void setModel(QAbstractItemModel *model) override;

    /// null: no selection.
    Counter *selected() const;
    void select(const Counter *counter);

    /// Repaints what changed by this time (ns): numbers, and the last minute of all rows.
    void draw(qint64 time);

    /// The selected row, or all if none is selected, as text; in the order and with the visible columns of the table.
    QString text() const;

    /// Actions for menus.
    QList<QAction *> columnActions() const;
    QList<QAction *> sortActions() const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

    /// Height in which all rows are visible, px.
    int fullHeight() const;

signals:
    void selectedChanged(Kerntally::Counter *counter);
    /// The user double-clicked a row or pressed Return on it.
    void counterActivated(Kerntally::Counter *counter);
    /// The user changed a setting that saveState() stores.
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void updateNumbers();
    void updateNumber(const Counter *counter, const QModelIndex &index);
    void fitColumns();
    void findAlerts();
    void fitNames();
    void fitColumn(int column, const QString &widest, const NumberDelegate &delegate);
    void widen(const QModelIndex &index, qsizetype length);

    FlatHeader *m_header;
    RepaintPace *m_pace;
    NumberDelegate *m_values;
    NumberDelegate *m_rates;
    NumberDelegate *m_alerts;
    TableColumns *m_columns = nullptr;
    SortActions *m_sorting = nullptr;
    ChangedNumbers m_numbers;
    QHash<int, qsizetype> m_longest; ///< by column: length of the longest text that was measured
    qint64 m_historyDrawn = 0;
};

} // namespace Kerntally
