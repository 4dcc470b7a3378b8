// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/screenfit.h"

#include <QMargins>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <array>

namespace Kerntally {

namespace {

constexpr double most = 0.9; ///< share of the screen; the rest is for window frames

} // namespace

void resizeToFit(QWidget *window, const QSize &wanted)
{
    const QScreen *screen = window->screen();
    window->resize(screen ? wanted.boundedTo(screen->availableSize() * most) : wanted);
}

void moveOff(QWidget *window, const QRect &part)
{
    const QScreen *screen = window->screen();
    const QRect frame = window->frameGeometry();
    if (!screen || !frame.intersects(part))
        return;
    const QMargins edges(window->geometry().left() - frame.left(), window->geometry().top() - frame.top(),
                         frame.right() - window->geometry().right(), frame.bottom() - window->geometry().bottom());
    const QRect place = placeBeside(frame, part, screen->availableGeometry(), window->minimumSizeHint().grownBy(edges));
    window->setGeometry(place.marginsRemoved(edges));
}

QRect placeBeside(const QRect &frame, const QRect &part, const QRect &screen, const QSize &least)
{
    const std::array<QRect, 4> strips = {
        QRect(QPoint(part.right() + 1, screen.top()), screen.bottomRight()),
        QRect(screen.topLeft(), QPoint(part.left() - 1, screen.bottom())),
        QRect(QPoint(screen.left(), part.bottom() + 1), screen.bottomRight()),
        QRect(screen.topLeft(), QPoint(screen.right(), part.top() - 1)),
    };
    QRect best;
    for (const QRect &strip : strips) {
        const QSize size = frame.size().boundedTo(strip.size());
        if (size != size.expandedTo(least) || size.width() * size.height() <= best.width() * best.height())
            continue;
        best = QRect(strip.topLeft(), size); // as close to its current place as the strip allows
        best.moveLeft(std::clamp(frame.left(), strip.left(), strip.right() + 1 - size.width()));
        best.moveTop(std::clamp(frame.top(), strip.top(), strip.bottom() + 1 - size.height()));
    }
    return best.isEmpty() ? frame : best;
}

} // namespace Kerntally
