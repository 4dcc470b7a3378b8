// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// Sets the initial size of a window, limited by its screen.
void resizeToFit(QWidget *window, const QSize &wanted);

/// Moves a window, and shrinks it if need be, so that it doesn't cover a part of the screen, if there is room. No
/// effect if it doesn't cover it, or where programs can't place windows (Wayland).
void moveOff(QWidget *window, const QRect &part);

/// Computes the place of moveOff() for a window's frame without a screen. least: minimum size of the frame.
QRect placeBeside(const QRect &frame, const QRect &part, const QRect &screen, const QSize &least);

} // namespace Kerntally
