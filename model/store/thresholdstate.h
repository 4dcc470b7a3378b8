// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace Kerntally {

/// One counter's threshold: whether it has been crossed, and which total the watch is to report. Pure bookkeeping: the
/// caller talks to the watch, tells of crossings, and lets one thread at a time in.
class ThresholdState
{
public:
    /// What the watch was given, with what is needed to tell of the crossing later.
    struct Watched
    {
        quint64 total = 0;     ///< at which the notice comes
        quint64 offset = 0;    ///< that was in force
        quint64 threshold = 0; ///< in the user's terms
    };
    /// What is to be done about the threshold now; one of them at most.
    struct Next
    {
        std::optional<Watched> crossing; ///< to be told
        std::optional<quint64> watch;    ///< total to be given to the watch
    };

    void set(std::optional<quint64> threshold, quint64 hysteresis);
    std::optional<quint64> threshold() const { return m_threshold; }

    /// The value is offset + total, and the watch has nothing of this counter. A value falls only by changes, after each of
    /// which this is called, so it sees the value come back below the hysteresis. isWatchable: the watch sees the counter's
    /// events.
    Next judge(quint64 offset, quint64 total, bool isWatchable);

    bool isWatched() const { return m_watched.has_value(); }
    /// The total was taken back from the watch, and the counter's total read after that. isTaken: the watch had reported it
    /// by then, and the notice is on its way. Returns the crossing that is to be told, since no notice comes for it.
    std::optional<Watched> withdraw(bool isTaken, quint64 total);

    /// A notice came for the threshold at that total. Returns the crossing that it tells of; none: it was told already.
    std::optional<Watched> take(quint64 total);
    /// All that the watch reported and whose notices have not come; they count as told from here on.
    std::vector<Watched> takeReported();

private:
    std::optional<quint64> m_threshold;
    quint64 m_hysteresis = 0;
    bool m_isAbove = false;           ///< crossed, and not come back since: that is told, or on its way
    std::optional<Watched> m_watched; ///< by the watch now, or reported without the notice having come
    std::vector<Watched> m_reported;  ///< earlier ones, whose notices are on their way
};

} // namespace Kerntally
