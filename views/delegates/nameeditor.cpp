// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/nameeditor.h"

#include "model/counters/counter.h"

namespace Kerntally {

NameEditor::NameEditor(const Counter &counter, QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(Counter::longestName);
    setPlaceholderText(counter.defaultName());
    setAccessibleName(tr("Name of the counter %1").arg(counter.name()));
}

void NameEditor::offer(const QString &name)
{
    if (isModified() || name == text())
        return;
    setText(name);
    selectAll();
}

} // namespace Kerntally
