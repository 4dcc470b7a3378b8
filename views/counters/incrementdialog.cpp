// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/incrementdialog.h"

#include "model/counters/counter.h"
#include "views/widgets/nametext.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace Kerntally {

IncrementDialog::IncrementDialog(const Counter &counter, QWidget *parent)
    : AmountDialog(parent)
{
    setWindowTitle(tr("Increment %1").arg(nameInTitle(counter.name())));
    setQuestion(
        tr("Adds to the value of %1. Events that are counted meanwhile are not lost.").arg(shortName(counter.name())),
        tr("&Increment by:"));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("I&ncrement"));
    setAmount(100);
}

} // namespace Kerntally
