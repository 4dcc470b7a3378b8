// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace Kerntally {

class Counter;
class CounterModel;

/// Selects one of the model's counters. The selection is restored if its counter is removed and added again.
class CounterBox : public QComboBox
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CounterBox(const CounterModel *model, QWidget *parent = nullptr);

    /// The selected counter; null if there is none. Borrowed from the model.
    Counter *counter() const;
    void choose(const Counter *counter);

signals:
    /// The selection changed: by the user, or because its counter was removed or added again.
    void counterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const CounterModel *m_model;
    QString m_chosen; ///< id of the selected counter
};

} // namespace Kerntally
