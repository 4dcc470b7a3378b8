// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"
#include "model/sources/simulatedsource.h"
#include "tests/bench/support/framecount.h"
#include "tests/bench/support/load.h"
#include "tests/bench/views/benchviews.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartactions.h"
#include "views/style/icons.h"
#include "views/window/mainwindow.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <ctime>

using namespace Kerntally;

namespace {

/// Since the process was made, which the kernel knows in clock ticks.
double secondsSinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    constexpr int startTime = 19; // of the fields after the name
    const double started = text.mid(text.lastIndexOf(')') + 2).split(' ').value(startTime).toDouble();
    timespec now = {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9
        - started / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Counts what the window paints.
class FrameCounter : public QObject
{
public:
    FrameCounter(MainWindow &window, volatile FrameCount &count)
        : m_window(window)
        , m_count(count)
    {
        window.installEventFilter(this);
        auto *chart = window.findChild<CounterChart *>();
        connect(chart, &CounterChart::drawn, this, [this, chart] {
            m_count.charts = m_count.charts + 1;
            m_count.columnsPerSecond = 1000.0 / static_cast<double>(chart->columnDuration().count());
        });
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return false;
        m_count.frames = m_count.frames + 1;
        if (m_count.firstNumber == 0 && m_window.model().rowCount() > 0)
            QTimer::singleShot(0, this, [this] { m_count.firstNumber = secondsSinceStart(); });
        return false;
    }

private:
    MainWindow &m_window;
    volatile FrameCount &m_count;
};

std::unique_ptr<CounterSource> makeSource(const QString &id, int counters)
{
    if (id == QLatin1String("silent"))
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent, counters);
    auto source = std::make_unique<KernelSource>();
    // Before the window hears that it is open, and lists the counters.
    QObject::connect(source.get(), &CounterSource::opened, source.get(), [that = source.get(), counters] {
        for (int i = 0; i < counters - static_cast<int>(builtinCounters().size()); ++i)
            that->addById(QStringLiteral("syscall:%1").arg(harmlessSyscall(i)));
    });
    return source;
}

} // namespace

int showWindow(int counters, int minutes, const QString &source, const QString &file)
{
    const SharedFrameCount shared(file);
    if (!shared.get())
        return 3;
    MainWindow window([counters, source](const SourceChoice &, const Scope &) { return makeSource(source, counters); });
    const FrameCounter frames(window, *shared.get());
    window.findChild<QAction *>(QStringLiteral("show%1min").arg(minutes))->trigger();
    window.show();
    QTimer::singleShot(0, &window, [&window] { window.control().start({.kind = realSourceKind()}); });
    return QApplication::exec();
}
