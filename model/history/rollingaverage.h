// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace Kerntally {

/// The mean of the last N increments of a counter.
class RollingAverage
{
public:
    /// window: N, at least 1.
    explicit RollingAverage(std::size_t window);

    void add(quint64 increment);
    /// Of as many as there are, at most N; 0 where there are none. In events per interval between two add().
    double value() const;
    std::size_t size() const { return m_increments.size(); }

private:
    std::size_t m_window;
    std::size_t m_next = 0;
    quint64 m_sum = 0;
    std::vector<quint64> m_increments;
};

} // namespace Kerntally
