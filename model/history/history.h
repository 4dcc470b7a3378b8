// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/historytier.h"
#include "model/history/ring.h"
#include "model/history/slidingrate.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace Kerntally {

/// One counter at one moment.
struct Sample
{
    qint64 time = 0;       ///< ns, CLOCK_MONOTONIC
    quint64 total = 0;     ///< events alone: what rates are made of, whatever the user resets
    quint64 value = 0;     ///< as the user sees it
    bool afterGap = false; ///< what happened since the sample before is not known
};

/// A counter's past, of bounded size: the newest samples, and buckets of 1 s, 10 s and 60 s that reach further back.
/// Interpolates linearly between two samples, except across gaps.
class History
{
public:
    /// Capacities; memory is allocated as it is needed.
    struct Limits
    {
        std::size_t samples = 4096;
        std::size_t seconds = 660;    ///< buckets of 1 s: 10 minutes and some slack
        std::size_t tenSeconds = 400; ///< of 10 s: 1 hour
        std::size_t minutes = 1536;   ///< of 60 s: 24 hours and some slack
    };

    explicit History(const Limits &limits);
    explicit History(std::size_t samples = 4096);

    /// Times must not decrease; a sample with the time of the last one replaces it.
    void append(const Sample &sample);
    void clear();
    /// Another number where samples that were there are not any more, or say something else, but for the oldest that
    /// made room: what was computed from them holds as long as this stays.
    quint64 revision() const { return m_revision; }

    std::size_t size() const { return m_samples.size(); }
    bool isEmpty() const { return m_samples.isEmpty(); }
    std::size_t capacity() const { return m_samples.capacity(); }
    /// 0: the oldest. Undefined for an index from size() on.
    const Sample &at(std::size_t index) const { return m_samples.at(index); }
    /// The latest sample. Undefined while isEmpty().
    const Sample &back() const { return m_samples.back(); }

    /// Index of the first sample at or after time; size() where there is none.
    std::size_t indexFrom(qint64 time) const;

    /// When anything that is kept begins; 0 where nothing is.
    qint64 begin() const;
    /// From the finest to the coarsest.
    const std::vector<HistoryTier> &tiers() const { return m_tiers; }
    /// The finest that knows all since then; null: the samples do.
    const HistoryTier *tierFor(qint64 time) const;

    /// The total at a time, interpolated; none before the oldest sample and in gaps, the newest's after it.
    std::optional<double> totalAt(qint64 time) const;

    /// Events per second over the window (ns) that ends at `end`. Over less where the past is shorter than that, or
    /// begins at a gap; none where there is less than a tenth of it.
    std::optional<double> rate(qint64 end, qint64 window) const;

private:
    /// A total between two samples: of the first one, and the share of the events until the next. Apart, since totals
    /// near 2^64 are no double, and go on at 0.
    struct Point
    {
        quint64 total = 0;
        double more = 0;
    };
    std::optional<Point> pointAt(qint64 time) const;
    std::optional<Sample> put(const Sample &sample);
    qint64 knownSince(qint64 end, qint64 start) const;

    Ring<Sample> m_samples;
    bool m_dropped = false; ///< samples
    quint64 m_revision = 0;
    std::vector<HistoryTier> m_tiers;
    SlidingRate m_rate;
    SlidingRate m_average;
};

} // namespace Kerntally
