// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace Kerntally {

class Counter;
class CounterModel;

/// One of all counters, to choose. One that is gone is chosen again when it is back.
class CounterBox : public QComboBox
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CounterBox(const CounterModel *model, QWidget *parent = nullptr);

    /// null: there is none.
    Counter *counter() const;
    void choose(const Counter *counter);

signals:
    /// By the user, or because it is gone, or back.
    void counterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const CounterModel *m_model;
    QString m_chosen; ///< its id
};

} // namespace Kerntally
