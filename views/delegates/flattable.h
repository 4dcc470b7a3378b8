// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTableView;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

/// Gives a dialog's table the look of the counter table: flat header, tall rows, pale selection. Replaces the header,
/// so connect to it afterwards.
void makeFlat(QTreeView *table);
void makeFlat(QTableView *table);

} // namespace Kerntally
