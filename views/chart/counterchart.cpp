// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/counterchart.h"

#include "model/alerts/alert.h"
#include "views/chart/chartaccessibility.h"
#include "views/chart/chartgestures.h"
#include "views/chart/chartlines.h"
#include "views/chart/chartpointer.h"
#include "views/chart/chartthresholds.h"
#include "views/chart/thresholddrag.h"
#include "views/chart/thresholdtags.h"
#include "views/chart/valuerange.h"
#include "views/plot/timeticks.h"
#include "views/plot/tracks.h"
#include "views/style/colours.h"

#include <QEvent>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Kerntally {

namespace {

constexpr qreal linesZ = 20; // above Qt Charts' own items
constexpr qreal thresholdsZ = 19;
constexpr int pixelsPerStep = 56;
constexpr std::size_t maxCrossings = 256;
/// ns; live views of at most this length have fixed labels relative to now ("-50 s").
constexpr qint64 longestRelative = 5LL * 60 * 1'000'000'000;

} // namespace

CounterChart::CounterChart(QWidget *parent)
    : ChartFrame(parent)
    , m_thresholds(new ChartThresholds(item()))
    , m_lines(new ChartLines(item()))
    , m_gestures(new ChartGestures(this))
    , m_pointer(new ChartPointer(this, m_gestures))
    , m_drag(new ThresholdDrag(this, m_thresholds))
{
    m_thresholds->setZValue(thresholdsZ);
    m_lines->setZValue(linesZ);
    describeCharts();
    setAccessibleName(tr("Chart"));
    connect(this, &ChartFrame::plotAreaChanged, this, &CounterChart::onPlotAreaChanged);
    connect(m_drag, &ThresholdDrag::moved, this, &CounterChart::placeThresholds);
    applyPalette();
}

CounterChart::~CounterChart()
{
    // These event filters would be called for the focus event that a widget sends in its destructor.
    delete m_drag;
    delete m_pointer;
    delete m_gestures;
}

void CounterChart::setTracks(TrackList *tracks)
{
    if (m_tracks)
        disconnect(m_tracks, nullptr, this, nullptr);
    m_tracks = tracks;
    m_crossings.clear();
    m_traces.clear();
    if (tracks)
        connect(tracks, &TrackList::changed, this, &CounterChart::onTracksChanged);
    redraw();
}

TrackList *CounterChart::tracks() const
{
    return m_tracks;
}

void CounterChart::setQuantity(Quantity quantity)
{
    if (quantity == m_quantity)
        return;
    m_quantity = quantity;
    forgetLabels();
    redraw();
    emit viewChanged();
}

void CounterChart::setScaleKind(ValueScale::Kind kind)
{
    if (kind == m_scale.kind())
        return;
    m_scale = ValueScale(kind);
    forgetLabels();
    redraw();
    emit viewChanged();
}

void CounterChart::setSelected(int counter)
{
    if (counter == m_selected)
        return;
    m_selected = counter;
    redraw();
}

std::chrono::seconds CounterChart::window() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::nanoseconds(m_view.window()));
}

void CounterChart::setWindow(std::chrono::seconds window)
{
    m_view.setWindow(std::chrono::nanoseconds(window).count());
    changeView();
}

void CounterChart::zoom(double factor, double share)
{
    m_view.setPast(m_tracks ? m_tracks->begin() : 0);
    m_view.zoom(factor, share);
    changeView();
}

void CounterChart::move(double share)
{
    m_view.setPast(m_tracks ? m_tracks->begin() : 0);
    m_view.move(std::llround(share * static_cast<double>(m_view.span())));
    changeView();
}

void CounterChart::showTime(qint64 time)
{
    if (time >= m_view.begin() && time <= m_view.end())
        return;
    m_view.setPast(m_tracks ? m_tracks->begin() : 0);
    m_view.move(time - (m_view.begin() + m_view.span() / 2));
    changeView();
}

void CounterChart::goHome()
{
    if (m_home)
        m_view.setWindow(*m_home);
    m_view.goHome();
    m_shownMark = {};
    changeView();
}

void CounterChart::setPaused(bool paused)
{
    m_view.setPaused(paused);
    changeView();
}

void CounterChart::setHovered(int counter)
{
    if (counter == m_hovered)
        return;
    m_hovered = counter;
    for (ChartLine &line : m_lines->lines())
        line.width = lineWidth(line.counter);
    m_lines->update();
}

void CounterChart::setRoomAbove(int height)
{
    m_roomAbove = height;
    setRoom(m_thresholds->tagWidth() + 2, m_roomAbove);
}

void CounterChart::mark(const Alert &alert)
{
    if (m_crossings.size() >= maxCrossings)
        m_crossings.pop_front();
    m_crossings.push_back({.counter = alert.counter, .time = alert.time});
    if (m_view.isLive())
        redraw();
}

void CounterChart::setShownMark(int counter, qint64 time)
{
    m_shownMark = {.counter = counter, .time = time};
    redraw();
}

void CounterChart::forgetMarks(int counter)
{
    std::erase_if(m_crossings, [counter](const auto &crossing) { return crossing.counter == counter; });
    if (m_shownMark.counter == counter)
        m_shownMark = {};
}

std::chrono::milliseconds CounterChart::columnDuration() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(m_view.span() / columns()));
}

std::optional<double> CounterChart::thresholdHeight(int counter) const
{
    for (const ChartThresholds::Threshold &threshold : m_thresholds->thresholds()) {
        if (threshold.counter == counter && !threshold.outside)
            return viewport()->mapTo(this, fromChart({0, threshold.y}).toPoint()).y();
    }
    return std::nullopt;
}

void CounterChart::draw(qint64 time)
{
    m_view.setPresent(time);
    const TimeFrame frame = TimeFrame::endingAt(m_view.end(), m_view.span(), columns());
    if (frame != m_frame)
        paintFrame(frame);
}

void CounterChart::changeEvent(QEvent *event)
{
    ChartFrame::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyPalette();
        redraw();
        break;
    case QEvent::LocaleChange:
        redraw();
        break;
    default:
        break;
    }
}

void CounterChart::showEvent(QShowEvent *event)
{
    ChartFrame::showEvent(event);
    redraw();
}

int CounterChart::columns() const
{
    return std::max(1, static_cast<int>(plotArea().width() * devicePixelRatioF()));
}

void CounterChart::onTracksChanged()
{
    if (m_tracks->tracks().empty())
        m_crossings.clear();
    m_traces.clear();
    redraw();
}

void CounterChart::onPlotAreaChanged()
{
    m_lines->setArea(plotArea());
    m_thresholds->setArea(plotArea());
    redraw();
    emit columnDurationChanged();
}

void CounterChart::changeView()
{
    redraw();
    emit columnDurationChanged();
    emit viewChanged();
}

void CounterChart::redraw()
{
    paintFrame(TimeFrame::endingAt(m_view.end(), m_view.span(), columns()));
}

void CounterChart::paintFrame(const TimeFrame &frame)
{
    if (!m_tracks || m_view.present() == 0 || !isVisible())
        return;
    m_frame = frame;
    trace();
    rescale();
    placeTimeTicks();
    placeThresholds();
    m_lines->update();
    emit drawn();
}

void CounterChart::applyPalette()
{
    m_thresholds->setFont(labelFont());
    m_lines->setMarkerColours(alertColour(palette()), palette().color(QPalette::Base));
}

void CounterChart::trace()
{
    auto &lines = m_lines->lines();
    lines.resize(m_tracks->tracks().size());
    m_traces.resize(lines.size());
    m_lines->setFrame(m_frame);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ChartLine &line = lines[i];
        const Track &track = m_tracks->tracks()[i];
        line.counter = track.number;
        line.colour = lineColour(track.number);
        line.name = track.name;
        line.width = lineWidth(track.number);
        line.dashed = track.dashed;
        line.raised = track.number == m_selected;
        line.until = track.end ? m_frame.at(*track.end + m_frame.column) : std::numeric_limits<double>::infinity();
        m_traces[i].update(line.curve, *track.history, m_frame.shifted(-track.shift), m_quantity);
        line.markers.clear();
        line.shownMarker.reset();
        for (const Crossing &crossing : m_crossings) {
            const double x = m_frame.at(crossing.time);
            // Dashed tracks are compared runs, which have no alerts of their own.
            if (crossing.counter == track.number && !track.dashed && crossing.time >= m_frame.begin)
                line.markers.emplace_back(x, line.curve.heightAt(x));
        }
        if (m_shownMark.counter == track.number && !track.dashed && m_shownMark.time >= m_frame.begin) {
            const double x = m_frame.at(m_shownMark.time);
            line.shownMarker = QPointF(x, line.curve.heightAt(x));
        }
    }
}

void CounterChart::rescale()
{
    const int steps = std::clamp(static_cast<int>(plotArea().height()) / pixelsPerStep, 2, 8);
    const ValueRange range =
        ValueRange::of(m_lines->lines(), m_tracks->tracks(), m_quantity, m_selected, m_scale.kind());
    m_scale.adapt(range.bottom, range.top, steps);
    m_lines->setScale(m_scale);
    setValueTicks(m_scale.ticks(steps, locale()));
}

/// Live views of the last minutes have fixed labels relative to now, because moving labels are hard to read; others
/// have clock times.
void CounterChart::placeTimeTicks()
{
    const bool relative = m_tracks->isLive() && m_view.isLive() && m_view.span() <= longestRelative;
    const qint64 span = m_view.span() / 1'000'000;
    const QString widest = relative ? QStringLiteral("-000 min") : TimeTicks::clockText(0, span < 10'000, locale());
    const int most = static_cast<int>(plotArea().width()) / (2 * QFontMetrics(labelFont()).horizontalAdvance(widest));
    setTimeTicks(relative ? TimeTicks::beforeNow(span, most, locale())
                          : TimeTicks::onClock(*m_tracks, m_frame.end - m_view.span(), m_frame.end, most, locale()));
}

void CounterChart::placeThresholds()
{
    m_thresholds->setThresholds(thresholdTags(*this, *m_drag));
    setRoom(m_thresholds->tagWidth() + 2, m_roomAbove);
}

QColor CounterChart::lineColour(int counter) const
{
    const QColor own = counterColour(counter, palette());
    if (m_selected == 0 || counter == m_selected)
        return own;
    return mixed(own, palette().color(QPalette::Base), 0.6);
}

double CounterChart::lineWidth(int counter) const
{
    return strokeWidth(counter == m_selected || counter == m_hovered ? 2.25 : 1.5, palette());
}

} // namespace Kerntally
