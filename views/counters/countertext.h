// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
QT_END_NAMESPACE

namespace Kerntally {

/// These rows and columns of a CounterModel, or of one with its columns and roles, as text for spreadsheets: a line with
/// titles and one a counter, cells with tabs between them, numbers in full and without grouping.
QString counterText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns);

} // namespace Kerntally
