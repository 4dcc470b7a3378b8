// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/amountdialog.h"

namespace Kerntally {

class Counter;

/// Asks for the amount of an increment, which the caller applies.
class IncrementDialog : public AmountDialog
{
    Q_OBJECT

public:
    explicit IncrementDialog(const Counter &counter, QWidget *parent = nullptr);
};

} // namespace Kerntally
