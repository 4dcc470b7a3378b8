// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTableView;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

/// Gives a table of a dialog the look of the table of counters: a flat header, air in the rows, a pale selection. Call it
/// before anything is connected to the header, which is replaced.
void makeFlat(QTreeView *table);
void makeFlat(QTableView *table);

} // namespace Kerntally
