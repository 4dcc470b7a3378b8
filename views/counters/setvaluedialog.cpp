// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/setvaluedialog.h"

#include "model/counters/counter.h"
#include "views/widgets/nametext.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace Kerntally {

SetValueDialog::SetValueDialog(const Counter &counter, QWidget *parent)
    : AmountDialog(parent)
{
    setWindowTitle(tr("Set %1").arg(nameInTitle(counter.name())));
    setQuestion(tr("%1 continues counting from this value. You can undo this.").arg(shortName(counter.name())),
                tr("&Value:"));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("&Set"));
    setAmount(counter.value());
}

} // namespace Kerntally
