// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace Kerntally {

/// One counter at one moment.
struct Sample
{
    qint64 time = 0;   ///< ns, CLOCK_MONOTONIC
    quint64 total = 0; ///< events alone: what rates are made of, whatever the user resets
    quint64 value = 0; ///< as the user sees it
};

/// A counter's past, in a ring of fixed size: the oldest sample makes room for the newest. Between two samples the
/// counter moved evenly, as far as anybody knows.
class History
{
public:
    explicit History(std::size_t capacity = 4096);

    /// Times must not go back; a sample of the same time replaces the one before.
    void append(const Sample &sample);
    void clear();

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::size_t capacity() const { return m_samples.size(); }
    /// 0: the oldest.
    const Sample &at(std::size_t index) const { return m_samples[(m_first + index) % m_samples.size()]; }
    const Sample &back() const { return at(m_size - 1); }

    /// Index of the first sample at or after time; size() where there is none.
    std::size_t indexFrom(qint64 time) const;

    /// The total at a time, interpolated; none before the oldest sample, the newest's after it.
    std::optional<double> totalAt(qint64 time) const;

    /// Events per second over the window (ns) that ends at `end`. Over less where the past is shorter than that; none
    /// where there is less than a tenth of it.
    std::optional<double> rate(qint64 end, qint64 window) const;

private:
    std::vector<Sample> m_samples;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
};

} // namespace Kerntally
