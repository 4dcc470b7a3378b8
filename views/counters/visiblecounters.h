// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

namespace Kerntally {

class CounterModel;

/// The visible counters of a CounterModel in the user's order. Sorts at most once in two seconds, because rows that
/// keep moving are hard to read; new rows are sorted in at once, because they begin at any position.
class VisibleCounters : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit VisibleCounters(CounterModel *model, QObject *parent = nullptr);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool isInOrder() const;
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);

    QTimer m_sortTimer;
    int m_early = 0; ///< remaining immediate sorts
};

} // namespace Kerntally
