// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/amountdialog.h"

namespace Kerntally {

class Counter;

/// Sets or takes away a counter's threshold.
class ThresholdDialog : public AmountDialog
{
    Q_OBJECT

public:
    /// The counter is borrowed; the dialog closes where it ends first.
    explicit ThresholdDialog(Counter *counter, QWidget *parent = nullptr);

    void accept() override;

protected:
    bool allowsEmpty() const override { return true; }
    QString remark(std::optional<quint64> amount) const override;

private:
    Counter *m_counter;
};

} // namespace Kerntally
