// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Kerntally {

/// Which stretch of time a chart shows: the last minute, hour, … as time goes on, or one that stands, because the user
/// zoomed or moved to it or paused. Times and durations in ns.
class TimeView
{
public:
    static constexpr qint64 shortest = 1'000'000'000;

    qint64 begin() const { return end() - m_span; }
    qint64 end() const;
    qint64 span() const { return m_span; }

    /// How much there is at home, where the user didn't zoom. Goes home, but stays paused.
    void setWindow(qint64 window);
    qint64 window() const { return m_window; }

    /// The latest that can be shown; and the earliest, which doesn't move what is shown.
    void setPresent(qint64 time) { m_present = time; }
    void setPast(qint64 time) { m_past = time; }
    qint64 latest() const { return m_present; }
    /// The latest that is shown.
    qint64 present() const { return m_paused ? m_pausedAt : m_present; }

    /// While paused the present stands still.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// Whether it ends at the present, as it stands or moves on.
    bool follows() const { return m_follows; }
    /// Whether it moves on with time.
    bool isLive() const { return m_follows && !m_paused; }
    bool isZoomed() const { return m_span != m_window; }
    /// Live, and not zoomed.
    bool isHome() const { return isLive() && m_span == m_window; }
    void goHome();

    /// Shows so many times as much; what is at `share` of the width stays there. Follows the present where it reaches
    /// it.
    void zoom(double factor, double share);
    /// Moves on by a duration, or back where it is negative.
    void move(qint64 by);

private:
    qint64 earliest() const;
    void stand(qint64 end);

    qint64 m_window = 60 * shortest;
    qint64 m_span = m_window;
    qint64 m_present = 0;
    qint64 m_past = 0;
    qint64 m_end = 0; ///< where it doesn't follow
    qint64 m_pausedAt = 0;
    bool m_follows = true;
    bool m_paused = false;
};

} // namespace Kerntally
