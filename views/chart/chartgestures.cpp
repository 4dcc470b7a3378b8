// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartgestures.h"

#include "views/chart/counterchart.h"

#include <QApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

constexpr double notch = 120;      // of a wheel, in Qt's eighths of a degree
constexpr double notchZoom = 1.25; // factor of the visible time per notch
constexpr double notchMove = 0.1;  // share of the visible time per notch
constexpr double keyZoom = 1.5;
constexpr double keyMove = 0.1;

} // namespace

ChartGestures::ChartGestures(CounterChart *chart)
    : QObject(chart)
    , m_chart(chart)
{
    QWidget *viewport = chart->viewport();
    chart->setFocusPolicy(Qt::StrongFocus);
    chart->installEventFilter(this);
    viewport->installEventFilter(this);
    viewport->setMouseTracking(true);
    viewport->grabGesture(Qt::PinchGesture);
}

bool ChartGestures::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart)
        return event->type() == QEvent::KeyPress && onKey(*static_cast<QKeyEvent *>(event));
    switch (event->type()) {
    case QEvent::Wheel:
        return onWheel(*static_cast<QWheelEvent *>(event));
    case QEvent::MouseButtonPress:
        return onPressed(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return onMoved(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return onReleased(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        m_pressed = false;
        m_chart->goHome();
        return true;
    case QEvent::Leave:
        emit left();
        return false;
    case QEvent::Gesture:
        return onGesture(*static_cast<QGestureEvent *>(event));
    case QEvent::NativeGesture: {
        const auto &gesture = *static_cast<QNativeGestureEvent *>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            return false;
        m_chart->zoom(1 / std::max(0.1, 1 + gesture.value()), share(gesture.position()));
        return true;
    }
    default:
        return false;
    }
}

bool ChartGestures::onWheel(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    const bool sideways = std::abs(angle.x()) > std::abs(angle.y());
    if (sideways || event.modifiers() & Qt::ShiftModifier) {
        m_chart->move(-notchMove * (sideways ? angle.x() : angle.y()) / notch);
    } else if (angle.y() != 0) {
        m_chart->zoom(std::pow(notchZoom, -angle.y() / notch), share(event.position()));
    }
    emit hovered(m_chart->toChart(event.position()));
    return true;
}

bool ChartGestures::onPressed(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_pressed = true;
    m_dragging = false;
    m_from = event.position();
    m_chart->setFocus(Qt::MouseFocusReason);
    return true;
}

bool ChartGestures::onMoved(const QMouseEvent &event)
{
    const QPointF position = event.position();
    if (m_pressed && !m_dragging
        && std::abs(position.x() - m_from.x()) >= QGuiApplication::styleHints()->startDragDistance()) {
        m_dragging = true;
        m_chart->viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        m_chart->move((m_from.x() - position.x()) / m_chart->plotArea().width());
        m_from = position;
    }
    if (m_chart->plotArea().contains(m_chart->toChart(position)))
        emit hovered(m_chart->toChart(position));
    else
        emit left();
    return m_pressed;
}

bool ChartGestures::onReleased(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_pressed)
        return false;
    m_pressed = false;
    if (m_dragging)
        m_chart->viewport()->unsetCursor();
    else
        emit clicked(m_chart->toChart(event.position()));
    m_dragging = false;
    return true;
}

bool ChartGestures::onKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const double fixed = m_chart->view().follows() ? 1 : 0.5;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_chart->zoom(1 / keyZoom, fixed);
        return true;
    case Qt::Key_Minus:
        m_chart->zoom(keyZoom, fixed);
        return true;
    case Qt::Key_Left:
        m_chart->move(-keyMove);
        return true;
    case Qt::Key_Right:
        m_chart->move(keyMove);
        return true;
    case Qt::Key_Home:
    case Qt::Key_0:
    case Qt::Key_Escape:
        m_chart->goHome();
        return true;
    default:
        return false;
    }
}

bool ChartGestures::onGesture(const QGestureEvent &event)
{
    const auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!pinch || !(pinch->changeFlags() & QPinchGesture::ScaleFactorChanged) || pinch->scaleFactor() <= 0)
        return pinch != nullptr;
    const QPoint centre = m_chart->viewport()->mapFromGlobal(pinch->centerPoint().toPoint());
    m_chart->zoom(1 / pinch->scaleFactor(), share(centre));
    return true;
}

double ChartGestures::share(const QPointF &inViewport) const
{
    const QRectF area = m_chart->plotArea();
    return std::clamp((m_chart->toChart(inViewport).x() - area.left()) / area.width(), 0.0, 1.0);
}

} // namespace Kerntally
