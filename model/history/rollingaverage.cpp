// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/rollingaverage.h"

#include <algorithm>

namespace Kerntally {

RollingAverage::RollingAverage(std::size_t window)
    : m_window(std::max<std::size_t>(window, 1))
{
    m_increments.reserve(m_window);
}

void RollingAverage::add(quint64 increment)
{
    m_sum += increment;
    if (m_increments.size() < m_window) {
        m_increments.push_back(increment);
        return;
    }
    m_sum -= m_increments[m_next];
    m_increments[m_next] = increment;
    m_next = (m_next + 1) % m_window;
}

double RollingAverage::value() const
{
    return m_increments.empty() ? 0 : static_cast<double>(m_sum) / static_cast<double>(m_increments.size());
}

} // namespace Kerntally
