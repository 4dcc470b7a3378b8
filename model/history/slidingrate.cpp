// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/slidingrate.h"

#include "model/history/history.h"

#include <algorithm>

namespace Kerntally {

void SlidingRate::seek(const History &history, std::size_t index)
{
    clear();
    if (index >= history.size())
        return;
    m_tail = history.indexFrom(history.at(index).time - m_window);
    m_tail -= m_tail > 0 ? 1 : 0;
    m_base = m_tail;
    for (std::size_t i = m_tail + 1; i < index; ++i) {
        if (history.at(i).afterGap)
            m_base = i;
    }
}

std::optional<double> SlidingRate::next(const History &history, std::size_t index)
{
    const Sample &sample = history.at(index);
    if (sample.afterGap)
        m_base = index;
    const qint64 start = std::max(sample.time - m_window, history.at(m_base).time);
    const qint64 length = sample.time - start;
    if (length <= 0 || length < m_window / 10)
        return std::nullopt;
    m_tail = std::max(m_tail, m_base);
    while (m_tail + 1 < index && history.at(m_tail + 1).time <= start)
        ++m_tail;
    const Sample &before = history.at(m_tail);
    const Sample &after = history.at(m_tail + 1);
    const double share = static_cast<double>(start - before.time) / static_cast<double>(after.time - before.time);
    const double skipped = share * static_cast<double>(after.total - before.total);
    return (static_cast<double>(sample.total - before.total) - skipped) * 1e9 / static_cast<double>(length);
}

void SlidingRate::shift()
{
    m_tail -= m_tail > 0 ? 1 : 0;
    m_base -= m_base > 0 ? 1 : 0;
}

} // namespace Kerntally
