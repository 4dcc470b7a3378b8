// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/thresholddrag.h"

#include "views/chart/chartlines.h"
#include "views/chart/chartthresholds.h"
#include "views/chart/counterchart.h"
#include "views/plot/tracks.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Kerntally {

ThresholdDrag::ThresholdDrag(CounterChart *chart, ChartThresholds *thresholds)
    : QObject(chart)
    , m_chart(chart)
    , m_thresholds(thresholds)
{
    chart->installEventFilter(this);
    chart->viewport()->installEventFilter(this);
}

bool ThresholdDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart) {
        const bool cancels = m_counter != 0 && event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (cancels)
            end(false);
        return cancels;
    }
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseMove
        && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto &mouse = *static_cast<QMouseEvent *>(event);
    if (event->type() == QEvent::MouseButtonPress && mouse.button() == Qt::LeftButton)
        return begin(mouse.position());
    if (m_counter == 0) {
        if (mouse.buttons() == Qt::NoButton)
            showCursor(mouse.position());
        return false;
    }
    if (event->type() == QEvent::MouseMove)
        move(mouse.position());
    else if (mouse.button() == Qt::LeftButton)
        end(true);
    return true;
}

bool ThresholdDrag::begin(const QPointF &inViewport)
{
    const TrackList *tracks = m_chart->tracks();
    const ChartThresholds::Threshold *threshold = m_thresholds->at(m_chart->toChart(inViewport));
    const Track *track = tracks && tracks->hasAlerts() && threshold ? tracks->find(threshold->counter) : nullptr;
    if (!track || !track->rule)
        return false;
    m_counter = track->number;
    m_limit = track->rule->limit;
    m_chart->setFocus(Qt::MouseFocusReason);
    return true;
}

void ThresholdDrag::move(const QPointF &inViewport)
{
    m_limit = limitAt(m_chart->toChart(inViewport).y());
    emit moved();
}

void ThresholdDrag::end(bool set)
{
    const int counter = std::exchange(m_counter, 0);
    TrackList *tracks = m_chart->tracks();
    const Track *track = tracks ? tracks->find(counter) : nullptr;
    if (set && track && track->rule && track->rule->limit != m_limit) {
        AlertRule rule = *track->rule;
        if (rule.hysteresis == AlertRule::usualHysteresis(rule.quantity, rule.limit))
            rule.hysteresis = AlertRule::usualHysteresis(rule.quantity, m_limit);
        rule.limit = m_limit;
        tracks->setAlertRule(counter, rule);
    }
    emit moved();
}

void ThresholdDrag::showCursor(const QPointF &inViewport)
{
    const bool over =
        m_chart->tracks() && m_chart->tracks()->hasAlerts() && m_thresholds->at(m_chart->toChart(inViewport));
    if (over == m_over)
        return;
    m_over = over;
    if (over)
        m_chart->viewport()->setCursor(Qt::SizeVerCursor);
    else
        m_chart->viewport()->unsetCursor();
}

/// Rounds the limit as far as the height of a pixel allows, so that limits are round numbers.
quint64 ThresholdDrag::limitAt(double y) const
{
    const QRectF area = m_chart->plotArea();
    const auto &lines = m_chart->lines().lines();
    const auto line =
        std::find_if(lines.begin(), lines.end(), [this](const auto &each) { return each.counter == m_counter; });
    const double highest = line == lines.end() ? 0 : line->curve.high;
    const double position = std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0);
    const double value = m_chart->scale().valueAt(position, highest);
    const double pixel = m_chart->scale().valueAt(position + 1 / area.height(), highest) - value;
    const double grain = std::max(1.0, std::pow(10, std::ceil(std::log10(std::max(pixel, 1e-9)))));
    return static_cast<quint64>(std::llround(value / grain) * static_cast<long long>(grain));
}

} // namespace Kerntally
