// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace Kerntally {

/// Gives a table the look of a list: whole rows are selected; no grid, frame, row headers or editing.
void makePlain(QTableView *table);

} // namespace Kerntally
