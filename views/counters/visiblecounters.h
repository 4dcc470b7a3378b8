// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

namespace Kerntally {

class CounterModel;

/// The counters of a CounterModel that are not hidden, in the order that the user sorted them in. Sorted anew every other
/// second at the most: rows that wander with every number can't be read. Where rows have come, sooner: they begin anywhere.
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
    int m_early = 0; ///< so often it is sorted at once
};

} // namespace Kerntally
