// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Kerntally {

class Counter;
class FlatHeader;
class NumberDelegate;

/// The counters as a table: name, last minute, value, rate, average, alert. One row can be selected. Actions
/// added to it are its context menu. Its model is CounterModel's or has its columns and roles.
class CounterTable : public QTableView
{
    Q_OBJECT

public:
    explicit CounterTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// None: nullptr.
    Counter *selected() const;
    void select(const Counter *counter);

    /// Draws the last minute of all rows as of now, unless it can't look different yet.
    void drawHistory(qint64 time);

    /// So that all rows are seen.
    int fullHeight() const;

signals:
    void selectedChanged(Kerntally::Counter *counter);
    /// A row was double-clicked or entered.
    void counterActivated(Kerntally::Counter *counter);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();
    void widenColumns(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void fitColumn(int column, const QString &widest, const NumberDelegate &delegate);
    void layOut();

    FlatHeader *m_header;
    NumberDelegate *m_values;
    NumberDelegate *m_rates;
    NumberDelegate *m_alerts;
    QHash<int, qsizetype> m_longest; ///< by column, the text that it was last made to fit
    qint64 m_historyDrawn = 0;
};

} // namespace Kerntally
