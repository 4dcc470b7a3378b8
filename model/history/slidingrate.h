// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <optional>

namespace Kerntally {

class History;

/// The rate over a window that ends at one sample after another: in one pass, since its start only moves forward.
class SlidingRate
{
public:
    /// window: ns
    explicit SlidingRate(qint64 window)
        : m_window(window)
    {
    }

    /// For the samples from this one on.
    void seek(const History &history, std::size_t index);

    /// Events per second over the window that ends at the sample; over less where the past is shorter, or begins at a
    /// gap; none where there is less than a tenth of it. Takes samples in their order, none left out.
    std::optional<double> next(const History &history, std::size_t index);

    /// The oldest sample went.
    void shift();
    void clear() { m_tail = m_base = 0; }

private:
    qint64 m_window;
    std::size_t m_tail = 0; ///< the last sample at or before the window's start
    std::size_t m_base = 0; ///< the first one after the last gap
};

} // namespace Kerntally
