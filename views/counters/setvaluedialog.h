// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/amountdialog.h"

namespace Kerntally {

class Counter;

/// Asks for a counter's new value, which the caller sets.
class SetValueDialog : public AmountDialog
{
    Q_OBJECT

public:
    explicit SetValueDialog(const Counter &counter, QWidget *parent = nullptr);
};

} // namespace Kerntally
