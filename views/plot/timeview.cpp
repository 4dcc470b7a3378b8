// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/timeview.h"

#include <algorithm>
#include <cmath>

namespace Kerntally {

qint64 TimeView::end() const
{
    return m_follows ? present() : m_end;
}

void TimeView::setWindow(qint64 window)
{
    m_window = window;
    m_span = window;
    m_follows = true;
}

void TimeView::setPaused(bool paused)
{
    if (paused && !m_paused)
        m_pausedAt = m_present;
    m_paused = paused;
}

void TimeView::goHome()
{
    m_paused = false;
    m_span = m_window;
    m_follows = true;
}

void TimeView::zoom(double factor, double share)
{
    const double fixed = static_cast<double>(end()) - (1 - share) * static_cast<double>(m_span);
    const auto longest = static_cast<double>(std::max(m_window, present() - m_past));
    m_span = std::llround(std::clamp(static_cast<double>(m_span) * factor, static_cast<double>(shortest), longest));
    // Snaps to the window, so that rounding doesn't prevent zooming back to it.
    if (std::abs(m_span - m_window) < m_window / 100)
        m_span = m_window;
    stand(std::llround(fixed + (1 - share) * static_cast<double>(m_span)));
}

void TimeView::move(qint64 by)
{
    stand(end() + by);
}

/// The earliest begin of a view; before m_past if the past is shorter than the view.
qint64 TimeView::earliest() const
{
    return std::min(m_past, present() - m_span);
}

void TimeView::stand(qint64 end)
{
    m_end = std::clamp(end, earliest() + m_span, present());
    m_follows = m_end == present();
}

} // namespace Kerntally
