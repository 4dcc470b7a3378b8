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

/// The counters as a table: name, last minute, value, rate, average, alert. A click on a title sorts it, and columns can be
/// moved, sized and hidden. One row can be selected. Actions added to it are its context menu. Its model is CounterModel's
/// or has its columns and roles.
class CounterTable : public QTableView
{
    Q_OBJECT

public:
    explicit CounterTable(QWidget *parent = nullptr);

    /// Once.
    void setModel(QAbstractItemModel *model) override;

    /// None: nullptr.
    Counter *selected() const;
    void select(const Counter *counter);

    /// Draws what looks different now: numbers that changed, and the last minute of all rows.
    void draw(qint64 time);

    /// The counters that are shown, in the order and with the columns of the table, or of these the selected one, as text.
    QString text() const;

    /// For menus.
    QList<QAction *> columnActions() const;
    QList<QAction *> sortActions() const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

    /// So that all rows are seen.
    int fullHeight() const;

signals:
    void selectedChanged(Kerntally::Counter *counter);
    /// A row was double-clicked or entered.
    void counterActivated(Kerntally::Counter *counter);
    /// The user has changed what saveState() keeps.
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
    QHash<int, qsizetype> m_longest; ///< by column, the text that it was last made to fit
    qint64 m_historyDrawn = 0;
};

} // namespace Kerntally
