// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// The size of a window that is opened for the first time: as wanted, but no larger than its screen has room for.
void resizeToFit(QWidget *window, const QSize &wanted);

} // namespace Kerntally
