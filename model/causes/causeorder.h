// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Kerntally {

/// Sorts and filters a CauseModel. The row of the other causes, for which there was no room, is always the first. As long as
/// the order stays, so do the rows: assistive technology keeps its place in them.
class CauseOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CauseOrder(QObject *parent = nullptr);

    /// Part of a name, in capitals or not, or the beginning of a process's number; empty: all.
    void setSought(const QString &text);

    void setSourceModel(QAbstractItemModel *model) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isSorted() const;
    void sortAgain();

    QString m_sought;
};

} // namespace Kerntally
