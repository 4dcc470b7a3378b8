// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/ratechart.h"

#include "model/alert.h"
#include "views/chartlines.h"
#include "views/chartthresholds.h"
#include "views/colours.h"
#include "views/tracks.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

constexpr qreal linesZ = 20; // above everything of Qt Charts' own
constexpr qreal thresholdsZ = 19;
constexpr int pixelsPerStep = 56;
constexpr std::size_t maxCrossings = 256;
/// A threshold so many times above the values is not worth flattening their line.
constexpr double farAway = 20;
/// So that an axis of nearly nothing still counts whole events.
constexpr double leastRange = 4;

constexpr QMargins margins(4, 8, 18, 2);

double toDouble(quint64 value)
{
    return static_cast<double>(value);
}

bool hasLine(const Track &track)
{
    return track.rule && track.rule->quantity == Quantity::Value;
}

} // namespace

RateChart::RateChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_timeAxis(new QValueAxis(m_chart))
    , m_valueAxis(new QValueAxis(m_chart))
    , m_thresholds(new ChartThresholds(m_chart))
    , m_lines(new ChartLines(m_chart))
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false); // the view fills itself; once is enough
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins(margins);
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(locale());
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    m_thresholds->setZValue(thresholdsZ);
    m_lines->setZValue(linesZ);

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundRole(QPalette::Base);
    m_view->viewport()->setBackgroundRole(QPalette::Base);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumSize(280, 160);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setAccessibleName(tr("Chart"));

    connect(m_chart, &QChart::plotAreaChanged, this, &RateChart::onPlotAreaChanged);
    applyTimeAxis();
    applyScale();
    applyPalette();
}

RateChart::~RateChart() = default;

void RateChart::setTracks(TrackList *tracks)
{
    if (m_tracks)
        disconnect(m_tracks, nullptr, this, nullptr);
    m_tracks = tracks;
    m_crossings.clear();
    if (tracks)
        connect(tracks, &TrackList::changed, this, &RateChart::onTracksChanged);
    redraw();
}

void RateChart::onTracksChanged()
{
    if (m_tracks->tracks().empty())
        m_crossings.clear();
    redraw();
}

void RateChart::setQuantity(Quantity quantity)
{
    if (quantity == m_quantity)
        return;
    m_quantity = quantity;
    redraw();
}

void RateChart::setWindow(std::chrono::seconds window)
{
    if (window == m_window)
        return;
    m_window = window;
    applyTimeAxis();
    redraw();
    emit columnDurationChanged();
}

void RateChart::setSelected(int counter)
{
    if (counter == m_selected)
        return;
    m_selected = counter;
    redraw();
}

void RateChart::mark(const Alert &alert)
{
    if (m_crossings.size() >= maxCrossings)
        m_crossings.pop_front();
    m_crossings.push_back({.counter = alert.counter, .time = alert.time});
    redraw();
}

std::chrono::milliseconds RateChart::columnDuration() const
{
    const double columns = std::max(1.0, m_chart->plotArea().width() * devicePixelRatioF());
    const std::chrono::duration<double> duration = m_window / columns;
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration);
}

std::optional<double> RateChart::thresholdHeight(int counter) const
{
    for (const ChartThresholds::Threshold &threshold : m_thresholds->thresholds()) {
        if (threshold.counter != counter || threshold.outside)
            continue;
        const QPointF inView = m_view->mapFromScene(m_chart->mapToScene(QPointF(0, threshold.y)));
        return m_view->mapTo(this, inView.toPoint()).y();
    }
    return std::nullopt;
}

void RateChart::draw(qint64 time)
{
    m_time = time;
    if (!m_tracks || m_time == 0 || !isVisible())
        return;
    const int columns = static_cast<int>(m_chart->plotArea().width() * devicePixelRatioF());
    m_frame = TimeFrame::endingAt(m_time, std::chrono::nanoseconds(m_window).count(), columns);
    trace();
    rescale();
    placeThresholds();
    m_lines->update();
}

void RateChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyPalette();
        redraw();
        break;
    case QEvent::LocaleChange:
        m_chart->setLocale(locale());
        redraw();
        break;
    default:
        break;
    }
}

void RateChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    redraw();
}

void RateChart::redraw()
{
    draw(m_time);
}

void RateChart::applyPalette()
{
    const QPalette colours = palette();
    const QColor text = secondaryText(colours);
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.92));

    for (QValueAxis *axis : {m_timeAxis, m_valueAxis}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(text);
        axis->setGridLinePen(QPen(gridColour(colours), 1));
        axis->setLinePen(QPen(borderColour(colours), 1));
    }
    m_timeAxis->setGridLineVisible(false);
    m_valueAxis->setLineVisible(false);
    m_thresholds->setFont(small);
    m_lines->setMarkerColours(alertColour(colours), colours.color(QPalette::Base));
}

/// In seconds up to a minute, in minutes above.
void RateChart::applyTimeAxis()
{
    const double seconds = std::chrono::duration<double>(m_window).count();
    const bool minutes = seconds > 60;
    m_timeAxis->setRange(minutes ? -seconds / 60 : -seconds, 0);
    m_timeAxis->setTickCount(minutes ? static_cast<int>(seconds / 60) + 1 : static_cast<int>(seconds / 10) + 1);
    m_timeAxis->setLabelFormat(minutes ? tr("%.0f min") : tr("%.0f s"));
}

void RateChart::onPlotAreaChanged(const QRectF &area)
{
    m_lines->setArea(area);
    m_thresholds->setArea(area);
    redraw();
    emit columnDurationChanged();
}

/// Fills in the lines, the selected one last.
void RateChart::trace()
{
    auto &lines = m_lines->lines();
    lines.resize(m_tracks->tracks().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ChartLines::Line &line = lines[i];
        const Track &track = m_tracks->tracks()[i];
        line.counter = track.number;
        line.colour = lineColour(track.number);
        line.width = strokeWidth(track.number == m_selected ? 2.25 : 1.5, palette());
        line.curve.trace(*track.history, m_frame, m_quantity);
        line.markers.clear();
        for (const Crossing &crossing : m_crossings) {
            const double x = static_cast<double>(crossing.time - m_frame.end) / 1e9;
            if (crossing.counter == track.number && crossing.time >= m_frame.begin)
                line.markers.emplace_back(x, line.curve.heightAt(x));
        }
    }
    std::stable_partition(lines.begin(), lines.end(), [this](const auto &line) { return line.counter != m_selected; });
}

void RateChart::rescale()
{
    const bool values = m_quantity == Quantity::Value;
    std::optional<double> low;
    std::optional<double> high;
    const auto include = [&](double y) {
        low = std::min(low.value_or(y), y);
        high = std::max(high.value_or(y), y);
    };
    const bool fitSelected = values && m_tracks->find(m_selected) != nullptr;
    for (const ChartLines::Line &line : m_lines->lines()) {
        if (line.curve.isEmpty() || (fitSelected && line.counter != m_selected))
            continue;
        include(line.curve.low);
        include(line.curve.high);
    }
    if (values && high) {
        const double most = std::max(*high, 10.0);
        for (const Track &track : m_tracks->tracks()) {
            if (!hasLine(track) || (fitSelected && track.number != m_selected))
                continue;
            if (toDouble(track.rule->limit) <= farAway * most)
                include(toDouble(track.rule->limit));
        }
    }
    // From zero, but for values that would all lie at the top then.
    if (!values || (low && *low < 0.75 * *high))
        low = 0;

    const int steps = std::clamp(static_cast<int>(m_chart->plotArea().height()) / pixelsPerStep, 2, 8);
    const double bottom = low.value_or(0);
    const AxisScale scale = m_scale.adapted(bottom, std::max(high.value_or(0), bottom + leastRange), steps);
    if (scale == m_scale)
        return;
    m_scale = scale;
    applyScale();
}

void RateChart::applyScale()
{
    m_valueAxis->setRange(m_scale.low, m_scale.high);
    m_valueAxis->setTickCount(m_scale.ticks());
    m_valueAxis->setLabelFormat(QStringLiteral("%.%1f").arg(m_scale.decimals()));
}

void RateChart::placeThresholds()
{
    m_lines->setRange({.left = -std::chrono::duration<double>(m_window).count(),
                       .right = 0,
                       .low = m_scale.low,
                       .high = m_scale.high});
    std::vector<ChartThresholds::Threshold> thresholds;
    for (const Track &track : m_tracks->tracks()) {
        if (!hasLine(track) || m_quantity != Quantity::Value)
            continue;
        const double height = toDouble(track.rule->limit);
        const bool outside = height > m_scale.high;
        if (height < m_scale.low || (outside && m_selected != 0 && track.number != m_selected))
            continue;
        const QString number = locale().toString(track.rule->limit);
        thresholds.push_back({.counter = track.number,
                              .text = outside ? tr("▲ %1").arg(number) : number,
                              .colour = lineColour(track.number),
                              .textColour = palette().color(QPalette::Base),
                              .y = m_lines->position({0, std::min(height, m_scale.high)}).y(),
                              .outside = outside});
    }
    m_thresholds->setThresholds(thresholds);
    QMargins wanted = margins;
    wanted.setRight(std::max(margins.right(), m_thresholds->tagWidth() + 2));
    if (m_chart->margins() != wanted)
        m_chart->setMargins(wanted);
}

QColor RateChart::lineColour(int counter) const
{
    const QColor own = counterColour(counter, palette());
    if (m_selected == 0 || counter == m_selected)
        return own;
    return mixed(own, palette().color(QPalette::Base), 0.6);
}

} // namespace Kerntally
