// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/flattable.h"

#include "views/delegates/flatheader.h"
#include "views/delegates/textdelegate.h"
#include "views/widgets/plaintable.h"

#include <QTableView>
#include <QTreeView>

namespace Kerntally {

void makeFlat(QTreeView *table)
{
    auto *header = new FlatHeader(table);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    table->setHeader(header);
    table->setItemDelegate(new TextDelegate(table));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
}

void makeFlat(QTableView *table)
{
    const QFrame::Shape frame = table->frameShape();
    makePlain(table);
    table->setFrameShape(frame); // in a dialog, no card frames the table
    auto *header = new FlatHeader(table);
    header->setSectionsClickable(false);
    table->setHorizontalHeader(header);
    table->setItemDelegate(new TextDelegate(table));
    table->verticalHeader()->setDefaultSectionSize(RowDelegate::height(table->fontMetrics()));
}

} // namespace Kerntally
