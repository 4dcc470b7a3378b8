// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/samplecolumns.h"

namespace Kerntally {

SampleColumns::SampleColumns(const TimeFrame &frame, bool bands)
    : m_frame(frame)
    , m_bands(bands)
{
}

void SampleColumns::add(Curve &curve, qint64 time, double y)
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
    flush(curve);
    m_column = column;
    m_first = m_low = m_high = m_last = point;
    m_sum = y;
    m_count = 1;
}

void SampleColumns::interrupt(Curve &curve)
{
    flush(curve);
    m_interrupted = true;
}

void SampleColumns::flush(Curve &curve)
{
    if (m_count == 0)
        return;
    if (m_interrupted && !curve.points.empty())
        curve.breaks.push_back(curve.points.size());
    m_interrupted = false;
    if (m_bands) {
        const double left = m_frame.at(m_column * m_frame.column);
        const double right = m_frame.at((m_column + 1) * m_frame.column);
        curve.points.emplace_back((left + right) / 2, m_sum / static_cast<double>(m_count));
        curve.bands.push_back({.left = left, .right = right, .low = m_low.y, .high = m_high.y});
    } else {
        flushPoints(curve);
    }
    m_count = 0;
}

void SampleColumns::flushPoints(Curve &curve) const
{
    const bool lowFirst = m_low.time <= m_high.time;
    qint64 written = -1;
    for (const Point &point : {m_first, lowFirst ? m_low : m_high, lowFirst ? m_high : m_low, m_last}) {
        if (point.time != written)
            curve.points.emplace_back(m_frame.at(point.time), point.y);
        written = point.time;
    }
}

} // namespace Kerntally
