// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// The size of a window that is opened for the first time: as wanted, but no larger than its screen has room for.
void resizeToFit(QWidget *window, const QSize &wanted);

/// Moves a window, and makes it smaller where it must, so that it doesn't cover this part of the screen, as far as the screen
/// has room elsewhere. Nothing where it doesn't cover it, nor where windows aren't placed by programs (Wayland).
void moveOff(QWidget *window, const QRect &part);

/// The same without a screen: where a window of this frame goes. Least: what it may not be smaller than.
QRect placeBeside(const QRect &frame, const QRect &part, const QRect &screen, const QSize &least);

} // namespace Kerntally
