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

/// The alert log as a table to sort, copy from and save.
class AlertLogWindow : public QDialog
{
    Q_OBJECT

public:
    /// The log is borrowed.
    explicit AlertLogWindow(AlertLog *log, QWidget *parent = nullptr);

    /// All of it, in the order of the table.
    QByteArray csv() const;
    /// Writes CSV, without asking. Throws WriteError.
    void save(const QString &fileName) const;

    /// Its place and columns.
    QByteArray saveState() const;
    /// What can't be understood changes nothing.
    void restoreState(const QByteArray &state);

public slots:
    /// The selected rows, as text; all of them where none is selected.
    void copy() const;

signals:
    /// The user wants to see this moment (ns, CLOCK_MONOTONIC) of this counter.
    void showRequested(int counter, qint64 time);
    /// The user has changed what saveState() keeps.
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
    QList<QAction *> m_actions; ///< their data are the names of their icons
};

} // namespace Kerntally
