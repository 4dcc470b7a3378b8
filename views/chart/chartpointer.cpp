// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartpointer.h"

#include "views/chart/chartgestures.h"
#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chart/crosshair.h"
#include "views/chart/crosshairtext.h"
#include "views/plot/timeticks.h"
#include "views/plot/tracks.h"
#include "views/style/colours.h"

#include <QKeyEvent>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr double keyStep = 0.01; // of the plot area's width
constexpr qreal crosshairZ = 30; // above the lines' z value
/// ns; where less time is visible, the crosshair shows tenths of a second.
constexpr qint64 tenthsBelow = 61LL * 1'000'000'000;

} // namespace

ChartPointer::ChartPointer(CounterChart *chart, ChartGestures *gestures)
    : QObject(chart)
    , m_chart(chart)
    , m_crosshair(new Crosshair(chart->item()))
{
    m_crosshair->setZValue(crosshairZ);
    connect(gestures, &ChartGestures::hovered, this, &ChartPointer::point);
    connect(gestures, &ChartGestures::left, this, &ChartPointer::leave);
    connect(gestures, &ChartGestures::clicked, this, &ChartPointer::click);
    connect(chart, &CounterChart::drawn, this, &ChartPointer::show);
    chart->installEventFilter(this);
    applyPalette();
}

ChartPointer::~ChartPointer() = default;

bool ChartPointer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return onKey(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut:
        leave();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyPalette();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ChartPointer::point(const QPointF &position)
{
    const QRectF area = m_chart->plotArea();
    m_share = std::clamp((position.x() - area.left()) / area.width(), 0.0, 1.0);
    const ChartLine *line = m_chart->lines().lineAt(position);
    m_chart->setHovered(line ? line->counter : 0);
    show();
}

void ChartPointer::leave()
{
    m_share.reset();
    m_chart->setHovered(0);
    show();
}

void ChartPointer::click(const QPointF &position)
{
    if (const ChartLine *line = m_chart->lines().lineAt(position))
        emit m_chart->trackClicked(line->counter);
}

bool ChartPointer::onKey(const QKeyEvent &event)
{
    const bool left = event.key() == Qt::Key_Left;
    const bool isPlain =
        (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; // with Shift, ChartGestures moves the view
    if (isPlain && (left || event.key() == Qt::Key_Right)) {
        m_share = m_share ? std::clamp(*m_share + (left ? -keyStep : keyStep), 0.0, 1.0) : 1.0;
        show();
        return true;
    }
    if (event.key() != Qt::Key_Escape || !m_share)
        return false;
    leave();
    return true;
}

void ChartPointer::show()
{
    const bool wanted = m_share && m_chart->tracks() && !m_chart->lines().lines().empty();
    m_crosshair->setVisible(wanted);
    if (!wanted)
        return;
    const QRectF area = m_chart->plotArea();
    m_crosshair->setArea(area);
    const double seconds = m_chart->lines().secondsAt(area.left() + *m_share * area.width());
    Crosshair::Reading reading = crosshairText(m_chart->lines(), seconds, m_chart->quantity(), m_chart->selected(),
                                               m_crosshair->capacity(), m_chart->locale());
    const qint64 time = static_cast<qint64>(seconds * 1e9);
    reading.moment = TimeTicks::clockText(m_chart->tracks()->wallClock(time), m_chart->view().span() < tenthsBelow,
                                          m_chart->locale());
    m_crosshair->setReading(reading);
}

void ChartPointer::applyPalette()
{
    const QPalette palette = m_chart->palette();
    m_crosshair->setFont(m_chart->labelFont());
    m_crosshair->setColours(palette.color(QPalette::Text), secondaryText(palette), palette.color(QPalette::Base),
                            borderColour(palette));
}

} // namespace Kerntally
