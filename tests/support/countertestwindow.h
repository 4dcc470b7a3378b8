// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/countermodel.h"
#include "model/sources/simulatedsource.h"
#include "views/alerts/alertbanner.h"
#include "views/counters/countercards.h"
#include "views/counters/countertable.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEvent>
#include <QTest>
#include <QTimer>

namespace Kerntally {

/// Records the paint events of a view and the painted region.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(QWidget *viewport) { viewport->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            region += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }

    int paints = 0;
    QRegion region;
};

/// A main window whose counters' events are caused by the test only.
class CounterTestWindow
{
public:
    /// view: name of the action that selects it.
    explicit CounterTestWindow(const char *view, int counters = 4)
        : window([counters](const SourceChoice &, const Scope &) {
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent, counters);
        })
    {
        window.resize(1100, 760);
        trigger(view);
        window.show();
        window.control().start({.kind = SourceKind::Simulated});
        window.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&window));
    }

    void trigger(const char *action) { window.findChild<QAction *>(QLatin1String(action))->trigger(); }
    QAction *action(const char *name) { return window.findChild<QAction *>(QLatin1String(name)); }
    CounterTable *table() { return window.page()->table(); }
    CounterCards *cards() { return window.page()->cards(); }
    Counter *counter(int number) { return window.model().find(number); }
    SimulatedSource *source() { return static_cast<SimulatedSource *>(window.source()); }
    void cause(int number, quint64 events)
    {
        source()->cause(number, events);
        source()->sampler().sample();
    }
    /// Waits until the sampler is idle: averages fall for ten seconds.
    void settle()
    {
        const auto rests = [this] {
            source()->sampler().setTail(std::chrono::milliseconds(0)); // the default is a minute
            bool falling = false;
            for (int row = 0; row < window.model().rowCount(); ++row)
                falling = falling || window.model().counter(row)->average() > 0;
            return !falling && source()->sampler().isIdle();
        };
        QTRY_VERIFY_WITH_TIMEOUT(rests(), 30'000);
        QTest::qWait(60);
    }
    /// The centre of a row's first column.
    static QPoint middle(const QAbstractItemView *view, int row)
    {
        return view->visualRect(view->model()->index(row, 0)).center();
    }
    static void click(QAbstractItemView *view, int row)
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle(view, row));
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    /// Opens a context menu and returns the names of its actions. choose: name of an action to trigger.
    static QStringList contextMenu(QWidget *widget, const QPoint &position, const QString &choose = {})
    {
        QStringList names;
        QTimer::singleShot(0, widget, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
                names.append(action->objectName());
                if (!choose.isEmpty() && action->objectName() == choose)
                    action->trigger();
            }
            if (menu)
                menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, position, widget->mapToGlobal(position));
        QApplication::sendEvent(widget, &event);
        return names;
    }
    /// The editor of a counter's name.
    static QLineEdit *editor(const QAbstractItemView *view) { return view->viewport()->findChild<QLineEdit *>(); }

    MainWindow window;
};

} // namespace Kerntally
