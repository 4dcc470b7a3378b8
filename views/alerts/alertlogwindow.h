// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

class AlertLog;
struct ActionText;

/// Shows the alert log as a table that can be sorted, copied and saved.
class AlertLogWindow : public QDialog
{
    Q_OBJECT

public:
    /// The log is borrowed.
    explicit AlertLogWindow(AlertLog *log, QWidget *parent = nullptr);

    /// All alerts as CSV, in the table's order.
    QByteArray csv() const;
    /// Writes csv() to the file without a dialog. Throws WriteError.
    void save(const QString &fileName) const;

    /// The window's geometry and the table's columns.
    QByteArray saveState() const;
    /// Ignores a state that is invalid.
    void restoreState(const QByteArray &state);

public slots:
    /// Copies the selected rows as text, or all rows if none is selected.
    void copy() const;

signals:
    /// The user asked to see the counter at this time (ns, CLOCK_MONOTONIC).
    void showRequested(int counter, qint64 time);
    /// The user changed a setting that saveState() stores.
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    QWidget *makeEmptyPage();
    QAction *add(const ActionText &text);
    QLayout *makeButtons();
    void askAndSave();
    void showRow(const QModelIndex &index);
    void onCountChanged();
    void applyPalette();

    AlertLog *m_log;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_table;
    QStackedLayout *m_pages;
    QLabel *m_count;
    QList<QAction *> m_actions; ///< each one's data is its icon's name
};

} // namespace Kerntally
