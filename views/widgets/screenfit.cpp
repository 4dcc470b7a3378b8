// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/screenfit.h"

#include <QScreen>
#include <QWidget>

namespace Kerntally {

namespace {

constexpr double most = 0.9; ///< of the screen: titles and frames need the rest

} // namespace

void resizeToFit(QWidget *window, const QSize &wanted)
{
    const QScreen *screen = window->screen();
    window->resize(screen ? wanted.boundedTo(screen->availableSize() * most) : wanted);
}

} // namespace Kerntally
