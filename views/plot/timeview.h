// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Kerntally {

/// The stretch of time that a chart shows: the last minute, hour, … following the present, or a fixed one after the
/// user zoomed, moved or paused. Times and durations in ns.
class TimeView
{
public:
    static constexpr qint64 shortest = 1'000'000'000;

    qint64 begin() const { return end() - m_span; }
    qint64 end() const;
    qint64 span() const { return m_span; }

    /// Sets the duration without zoom, and returns to it. A pause continues.
    void setWindow(qint64 window);
    qint64 window() const { return m_window; }

    /// Set the latest and the earliest time of the data. The latter doesn't move the view.
    void setPresent(qint64 time) { m_present = time; }
    void setPast(qint64 time) { m_past = time; }
    qint64 latest() const { return m_present; }
    /// The latest time that can be shown; fixed during a pause.
    qint64 present() const { return m_paused ? m_pausedAt : m_present; }

    /// A pause freezes present().
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// Whether the view ends at present(), paused or not.
    bool follows() const { return m_follows; }
    /// Whether the view moves as time passes.
    bool isLive() const { return m_follows && !m_paused; }
    bool isZoomed() const { return m_span != m_window; }
    /// Whether it is live and not zoomed.
    bool isHome() const { return isLive() && m_span == m_window; }
    void goHome();

    /// Multiplies the duration by the factor; the time at `share` of the width keeps its position. A view that reaches
    /// the present follows it from then on.
    void zoom(double factor, double share);
    /// Moves forward by a duration, or backwards if negative.
    void move(qint64 by);

private:
    qint64 earliest() const;
    void stand(qint64 end);

    qint64 m_window = 60 * shortest;
    qint64 m_span = m_window;
    qint64 m_present = 0;
    qint64 m_past = 0;
    qint64 m_end = 0; ///< of a view that doesn't follow the present
    qint64 m_pausedAt = 0;
    bool m_follows = true;
    bool m_paused = false;
};

} // namespace Kerntally
