// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/curve.h"

#include "model/counter.h"

#include <algorithm>
#include <array>

namespace Kerntally {

namespace {

/// Takes points in the order of time and hands on those that can be seen.
class Decimator
{
public:
    Decimator(const TimeFrame &frame, std::vector<QPointF> &points)
        : m_frame(frame)
        , m_points(points)
    {
    }

    void add(qint64 time, double y)
    {
        const Point point = {time, y};
        const qint64 column = time / m_frame.column;
        if (m_used && column == m_column) {
            m_last = point;
            if (y < m_low.y)
                m_low = point;
            if (y > m_high.y)
                m_high = point;
            return;
        }
        flush();
        m_column = column;
        m_first = m_low = m_high = m_last = point;
        m_used = true;
    }

    void flush()
    {
        if (!m_used)
            return;
        const bool lowFirst = m_low.time <= m_high.time;
        qint64 written = -1;
        for (const Point &point : {m_first, lowFirst ? m_low : m_high, lowFirst ? m_high : m_low, m_last}) {
            if (point.time != written)
                m_points.emplace_back(static_cast<double>(point.time - m_frame.end) / 1e9, point.y);
            written = point.time;
        }
        m_used = false;
    }

private:
    struct Point
    {
        qint64 time = 0;
        double y = 0;
    };

    const TimeFrame &m_frame;
    std::vector<QPointF> &m_points;
    bool m_used = false;
    qint64 m_column = 0;
    Point m_first;
    Point m_low;
    Point m_high;
    Point m_last;
};

double asRate(double events, qint64 time)
{
    return events * 1e9 / static_cast<double>(time);
}

/// As History::rate() of each sample, but in one pass: the start of the window only moves forward.
void addRates(const History &history, std::size_t first, qint64 window, Decimator &out)
{
    const Sample &oldest = history.at(0);
    std::size_t tail = history.indexFrom(history.at(first).time - window);
    tail -= tail > 0 ? 1 : 0;
    for (std::size_t i = first; i < history.size(); ++i) {
        const Sample &sample = history.at(i);
        const qint64 start = std::max(sample.time - window, oldest.time);
        while (tail + 1 < i && history.at(tail + 1).time <= start)
            ++tail;
        const qint64 length = sample.time - start;
        if (length < window / 10)
            continue;
        const Sample &before = history.at(tail);
        const Sample &after = history.at(tail + 1);
        const double share = static_cast<double>(start - before.time) / static_cast<double>(after.time - before.time);
        const double skipped = share * static_cast<double>(after.total - before.total);
        out.add(sample.time, asRate(static_cast<double>(sample.total - before.total) - skipped, length));
        // Past a window without a sample the rate is that of the gap alone; the line must not slope across it.
        if (i + 1 < history.size() && history.at(i + 1).time - sample.time > window) {
            const Sample &next = history.at(i + 1);
            out.add(sample.time + window,
                    asRate(static_cast<double>(next.total - sample.total), next.time - sample.time));
        }
    }
}

void addValues(const History &history, std::size_t first, Decimator &out)
{
    for (std::size_t i = first; i < history.size(); ++i)
        out.add(history.at(i).time, static_cast<double>(history.at(i).value));
}

} // namespace

TimeFrame TimeFrame::endingAt(qint64 now, qint64 window, int columns)
{
    TimeFrame frame;
    frame.column = std::max<qint64>(1, window / std::max(1, columns));
    frame.end = (now + frame.column - 1) / frame.column * frame.column;
    frame.begin = frame.end - window;
    return frame;
}

double Curve::heightAt(double x) const
{
    if (points.empty())
        return 0;
    const auto after = std::lower_bound(points.begin(), points.end(), x,
                                        [](const QPointF &point, double where) { return point.x() < where; });
    if (after == points.begin())
        return after->y();
    if (after == points.end())
        return points.back().y();
    const QPointF before = *(after - 1);
    const double share = (x - before.x()) / (after->x() - before.x());
    return before.y() + share * (after->y() - before.y());
}

void Curve::trace(const History &history, const TimeFrame &frame, Quantity quantity)
{
    points.clear();
    low = high = 0;
    if (history.isEmpty())
        return;
    // From one sample before the frame, so that the line comes in from its edge.
    std::size_t first = history.indexFrom(frame.begin);
    first -= first > 0 ? 1 : 0;

    Decimator decimator(frame, points);
    switch (quantity) {
    case Quantity::Rate:
        addRates(history, first, Counter::rateWindow, decimator);
        break;
    case Quantity::Average:
        addRates(history, first, Counter::averageWindow, decimator);
        break;
    case Quantity::Value:
        addValues(history, first, decimator);
        break;
    }
    decimator.flush();
    if (points.empty())
        return;
    const auto [lowest, highest] = std::minmax_element(
        points.begin(), points.end(), [](const QPointF &one, const QPointF &other) { return one.y() < other.y(); });
    low = lowest->y();
    high = highest->y();
}

} // namespace Kerntally
