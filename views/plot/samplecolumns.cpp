// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/columndecimation.h"

namespace Kerntally {

SampleColumns::SampleColumns(const TimeFrame &frame, bool bands, Curve &curve)
    : m_frame(frame)
    , m_curve(curve)
    , m_bands(bands)
{
}

void SampleColumns::add(qint64 time, double y)
{
    const Point point = {time, y};
    const qint64 column = time / m_frame.column;
    if (m_count > 0 && column == m_column) {
        m_last = point;
        if (y < m_low.y)
            m_low = point;
        if (y > m_high.y)
            m_high = point;
        m_sum += y;
        ++m_count;
        return;
    }
    flush();
    m_column = column;
    m_first = m_low = m_high = m_last = point;
    m_sum = y;
    m_count = 1;
}

void SampleColumns::interrupt()
{
    flush();
    m_interrupted = true;
}

void SampleColumns::flush()
{
    if (m_count == 0)
        return;
    if (m_interrupted && !m_curve.points.empty())
        m_curve.breaks.push_back(m_curve.points.size());
    m_interrupted = false;
    if (m_bands) {
        const double left = m_frame.at(m_column * m_frame.column);
        const double right = m_frame.at((m_column + 1) * m_frame.column);
        m_curve.points.emplace_back((left + right) / 2, m_sum / static_cast<double>(m_count));
        m_curve.bands.push_back({.left = left, .right = right, .low = m_low.y, .high = m_high.y});
    } else {
        flushPoints();
    }
    m_count = 0;
}

void SampleColumns::flushPoints()
{
    const bool lowFirst = m_low.time <= m_high.time;
    qint64 written = -1;
    for (const Point &point : {m_first, lowFirst ? m_low : m_high, lowFirst ? m_high : m_low, m_last}) {
        if (point.time != written)
            m_curve.points.emplace_back(m_frame.at(point.time), point.y);
        written = point.time;
    }
}

} // namespace Kerntally
