// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace Kerntally {

/// The rows of a CauseModel in an order that follows their numbers; only those looked for. The others, whose row says that
/// not all are told apart, always first.
class CauseOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CauseOrder(QObject *parent = nullptr);

    /// Part of a name, in capitals or not, or the beginning of a process's number; empty: all.
    void setSought(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_sought;
};

} // namespace Kerntally
