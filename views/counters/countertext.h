// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
QT_END_NAMESPACE

namespace Kerntally {

/// Formats rows and columns of a CounterModel or a proxy of it for spreadsheets: a line of titles and a line per
/// counter, cells separated by tabs, numbers unabridged and without grouping.
QString counterText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns);

} // namespace Kerntally
