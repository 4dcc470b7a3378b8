// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/ring.h"

#include <QtGlobal>

#include <limits>
#include <optional>

namespace Kerntally {

/// What happened to a counter between two samples.
struct HistoryStep
{
    qint64 from = 0; ///< ns, of the sample before
    qint64 to = 0;   ///< of this one
    double events = 0;
    quint64 value = 0;          ///< at its end
    std::optional<double> rate; ///< at its end, events per second
    std::optional<double> average;
    bool isKnown = true; ///< otherwise it's a gap: nobody knows what happened when
};

/// A stretch of a counter's past, with no more than what is needed to draw it.
struct HistoryBucket
{
    static constexpr float none = std::numeric_limits<float>::infinity();

    qint64 begin = 0;  ///< ns, a multiple of the tier's span
    double events = 0; ///< within the time that is known of
    qint64 known = 0;  ///< ns, at most the span
    quint64 value = 0; ///< the last one
    quint64 lowValue = 0;
    quint64 highValue = 0;
    float lowRate = none;
    float highRate = -none;
    float lowAverage = none;
    float highAverage = -none;
    bool afterGap = false; ///< what came right before it is not known

    /// Events per second.
    double rate() const;
};

/// The past in buckets of one span, of which the oldest make room. Where one is missing between two, nothing was
/// counted, or it isn't known what was.
class HistoryTier
{
public:
    HistoryTier(qint64 span, std::size_t capacity);

    /// ns
    qint64 span() const { return m_span; }
    std::size_t size() const { return m_buckets.size(); }
    /// 0: the oldest.
    const HistoryBucket &at(std::size_t index) const { return m_buckets.at(index); }
    /// Index of the first that ends after the time; size() where there is none.
    std::size_t indexFrom(qint64 time) const;
    /// Whether it knows all that happened since then.
    bool covers(qint64 time) const;

    void add(const HistoryStep &step);
    void clear();

private:
    void push(const HistoryBucket &bucket);
    qint64 fill(const HistoryStep &step, double perTime);

    qint64 m_span;
    Ring<HistoryBucket> m_buckets;
    bool m_dropped = false;
};

} // namespace Kerntally
