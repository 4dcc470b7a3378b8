// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history.h"

#include <algorithm>

namespace Kerntally {

History::History(std::size_t capacity)
    : m_samples(std::max<std::size_t>(capacity, 2))
{
}

void History::append(const Sample &sample)
{
    if (m_size > 0 && back().time >= sample.time) {
        m_samples[(m_first + m_size - 1) % m_samples.size()] = sample;
        return;
    }
    m_samples[(m_first + m_size) % m_samples.size()] = sample;
    if (m_size < m_samples.size())
        ++m_size;
    else
        m_first = (m_first + 1) % m_samples.size();
}

void History::clear()
{
    m_first = 0;
    m_size = 0;
}

std::size_t History::indexFrom(qint64 time) const
{
    std::size_t low = 0;
    std::size_t high = m_size;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::optional<double> History::totalAt(qint64 time) const
{
    if (isEmpty() || time < at(0).time)
        return std::nullopt;
    const std::size_t next = indexFrom(time);
    if (next == m_size)
        return static_cast<double>(back().total);
    const Sample &after = at(next);
    if (after.time == time || next == 0)
        return static_cast<double>(after.total);
    const Sample &before = at(next - 1);
    const double share = static_cast<double>(time - before.time) / static_cast<double>(after.time - before.time);
    return static_cast<double>(before.total) + share * static_cast<double>(after.total - before.total);
}

std::optional<double> History::rate(qint64 end, qint64 window) const
{
    if (isEmpty())
        return std::nullopt;
    const qint64 start = std::max(end - window, at(0).time);
    if (end - start <= 0 || end - start < window / 10)
        return std::nullopt;
    const std::optional<double> before = totalAt(start);
    const std::optional<double> after = totalAt(end);
    if (!before || !after)
        return std::nullopt;
    return (*after - *before) * 1e9 / static_cast<double>(end - start);
}

} // namespace Kerntally
