// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "views/chart/chartpointer.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpanel.h"
#include "views/plot/tracks.h"

#include <QAction>
#include <QTest>
#include <QWheelEvent>

#include <deque>

/// Counts the paint events of a widget and its children.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget)
    {
        for (QWidget *child : widget->findChildren<QWidget *>())
            child->installEventFilter(this);
    }
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// Tracks with histories that the test adds. Their clock starts in 1970.
class TestTracks : public Kerntally::TrackList
{
public:
    /// Adds a track with a constant rate, sampled ten times a second. Times in s.
    void add(int number, const QString &name, double perSecond, double from, double to)
    {
        Kerntally::History &history = histories.emplace_back(8192);
        for (int i = 0; from + i / 10.0 <= to + 1e-9; ++i)
            append(history, from + i / 10.0, quint64(perSecond * i / 10));
        std::vector<Kerntally::Track> list = tracks();
        list.push_back({.number = number, .name = name, .history = &history, .rule = {}});
        setTracks(list);
    }
    static void append(Kerntally::History &history, double time, quint64 total)
    {
        history.append({.time = qint64(time * 1e9), .total = total, .value = total});
    }
    std::deque<Kerntally::History> histories;

    qint64 wallClock(qint64 time) const override { return time / 1'000'000; }
    bool hasAlerts() const override { return true; }
    void setAlertRule(int number, const std::optional<Kerntally::AlertRule> &rule) override
    {
        std::vector<Kerntally::Track> list = tracks();
        for (Kerntally::Track &track : list)
            track.rule = track.number == number ? rule : track.rule;
        setTracks(list);
    }
};

/// A chart panel in a window: three tracks with ten minutes of history; the present is 1600 s.
struct ChartTestWindow
{
    ChartTestWindow()
    {
        tracks.add(1, QStringLiteral("Syscalls"), 1000, 1000, 1600);
        tracks.add(2, QStringLiteral("Packets"), 100, 1000, 1600);
        tracks.add(3, QStringLiteral("File opens"), 500, 1000, 1600);
        chart().setTracks(&tracks);
        panel.resize(1000, 500);
        panel.addActions(panel.findChildren<QAction *>());
        panel.show();
        panel.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&panel);
        chart().draw(qint64(1600e9));
        settle();
    }

    Kerntally::CounterChart &chart() const { return *panel.chart(); }
    const Kerntally::TimeView &view() const { return chart().view(); }
    template<typename T>
    T *find(const char *name) const
    {
        return panel.findChild<T *>(QLatin1String(name));
    }
    const Kerntally::Crosshair &crosshair() const { return panel.findChild<Kerntally::ChartPointer *>()->crosshair(); }
    QAction *action(const char *name) const { return find<QAction>(name); }
    static void settle() { QTest::qWait(50); }
    /// A point in the viewport, as shares of the plot area from its lower left corner.
    QPoint at(double x, double y) const
    {
        const QRectF area = chart().plotArea();
        return chart().fromChart({area.left() + x * area.width(), area.bottom() - y * area.height()}).toPoint();
    }
    void wheel(int angle, QPoint where, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *viewport = chart().viewport();
        QWheelEvent event(where, viewport->mapToGlobal(where), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &event);
    }
    /// Drags with the left button.
    void drag(QPoint from, QPoint to) const
    {
        QWidget *viewport = chart().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + (to - from) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }
    /// Lets each track count 100 events until this time (s).
    void goOn(double to)
    {
        for (const Kerntally::Track &track : tracks.tracks()) {
            auto &history = const_cast<Kerntally::History &>(*track.history);
            TestTracks::append(history, to, history.back().total + 100);
        }
        chart().draw(qint64(to * 1e9));
        settle();
    }

    TestTracks tracks;
    Kerntally::ChartPanel panel;
};
