// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/bench/support/benchdesktop.h"
#include "tests/bench/support/framecount.h"
#include "tests/bench/support/load.h"
#include "tests/bench/support/processusage.h"
#include "tests/bench/support/statistics.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <thread>

namespace {

using namespace std::chrono_literals;

constexpr int load = 100'000; // syscalls a second
constexpr auto settling = 3s; // until what a start takes is over
constexpr auto measuring = 8s;

/// A program to measure, and what is done to it first.
struct Case
{
    const char *name;
    QString program = {};
    QStringList arguments = {};
    bool minimised = false;
    bool quiet = false; ///< no event to count, and long enough for the picture of the last ones to have left
    bool tells = false; ///< its frames, through the file that is appended to the arguments
    bool isOurs = true;
    BenchDesktop::Screen screen = BenchDesktop::Screen::X11;
};

struct Result
{
    bool isLeftOut = false; ///< it shows no window
    std::vector<double> cpu, memory, proportional, wakeups, frames, charts, columns, window, number;
};

QString sibling(const QString &path)
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1Char('/') + path);
}

Case ours(const char *name, int counters, int minutes)
{
    return {.name = name,
            .program = sibling(QStringLiteral("benchviews")),
            .arguments = {QStringLiteral("window"), QString::number(counters), QString::number(minutes),
                          QStringLiteral("kernel")},
            .tells = true};
}

Case program()
{
    return {.name = "kerntally, 4 counters, 1 min",
            .program = sibling(QStringLiteral("../../app/kerntally")),
            .arguments = {QStringLiteral("--source"), QStringLiteral("kernel")}};
}

Case silent()
{
    Case that = ours("            4, nothing counted", 4, 1);
    that.quiet = true;
    that.arguments.back() = QStringLiteral("silent");
    return that;
}

std::vector<Case> peers()
{
    std::vector<Case> all;
    const auto add = [&all](const char *name, const char *program, const QStringList &arguments) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(program));
        if (found.isEmpty())
            std::printf("%s is not installed: left out.\n", program);
        else
            all.push_back({.name = name, .program = found, .arguments = arguments, .isOurs = false});
    };
    add("gnome-system-monitor, Resources", "gnome-system-monitor", {QStringLiteral("-r")});
    add("plasma-systemmonitor, History", "plasma-systemmonitor",
        {QStringLiteral("--page-name"), QStringLiteral("History")});
    return all;
}

/// What depends on the screen at all, for the second of them.
std::vector<Case> waylandCases(const std::vector<Case> &others)
{
    std::vector<Case> all = {program(), ours("its window, 4 counters, 1 min", 4, 1),
                             ours("           64 counters, 5 min", 64, 5), silent()};
    all.insert(all.end(), others.begin(), others.end());
    for (Case &that : all)
        that.screen = BenchDesktop::Screen::Wayland;
    return all;
}

std::vector<Case> cases()
{
    std::vector<Case> all = {
        program(),
        ours("its window, 4 counters, 1 min", 4, 1),
        ours("            4 counters, 5 min", 4, 5),
        ours("           16 counters, 1 min", 16, 1),
        ours("           16 counters, 5 min", 16, 5),
        ours("           64 counters, 1 min", 64, 1),
        ours("           64 counters, 5 min", 64, 5),
    };
    all.push_back(ours("           64, 5 min, minimised", 64, 5));
    all.back().minimised = true;
    all.push_back(silent());
    const std::vector<Case> others = peers();
    all.insert(all.end(), others.begin(), others.end());
    const std::vector<Case> wayland = waylandCases(others);
    all.insert(all.end(), wayland.begin(), wayland.end());
    return all;
}

void measure(const Case &that, BenchDesktop &desktop, const QString &file, Result &result)
{
    QFile::remove(file);
    const SharedFrameCount shared(file);
    if (!shared.get())
        throw std::runtime_error("No file to count frames in.");
    volatile FrameCount &count = *shared.get();
    QElapsedTimer timer;
    timer.start();
    const auto process = desktop.start(that.program, that.tells ? that.arguments + QStringList(file) : that.arguments);
    const QString window = desktop.waitForWindow(*process);
    if (window.isEmpty()) {
        if (that.isOurs)
            throw std::runtime_error(that.name + std::string(" shows no window."));
        result.isLeftOut = true;
        end(*process);
        return;
    }
    result.window.push_back(static_cast<double>(timer.elapsed()) / 1000);
    std::this_thread::sleep_for(settling);
    if (that.minimised) {
        desktop.minimise(window);
        std::this_thread::sleep_for(1s);
    }

    const quint64 frames = count.frames;
    const quint64 charts = count.charts;
    const QList<qint64> processes = desktop.processes(*process);
    const ProcessUsage before = ProcessUsage::of(processes);
    timer.restart();
    std::this_thread::sleep_for(measuring);
    const ProcessUsage after = ProcessUsage::of(processes);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    result.cpu.push_back((after.cpu - before.cpu) / seconds * 100);
    result.wakeups.push_back(static_cast<double>(after.switches - before.switches) / seconds);
    result.memory.push_back(after.memory);
    result.proportional.push_back(after.proportional);
    result.frames.push_back(static_cast<double>(count.frames - frames) / seconds);
    result.charts.push_back(static_cast<double>(count.charts - charts) / seconds);
    result.columns.push_back(double{count.columnsPerSecond});
    result.number.push_back(double{count.firstNumber});
    end(*process);
}

void print(const Case &that, const Result &result)
{
    if (result.isLeftOut) {
        std::printf("  %-34s shows no window\n", that.name);
        return;
    }
    std::printf("  %-34s %7.2f %6.0f %6.0f %8.1f %7.2f", that.name, median(result.cpu), median(result.memory),
                median(result.proportional), median(result.wakeups), median(result.window));
    if (that.tells) {
        std::printf(" %7.2f %8.1f %7.1f %8.1f", median(result.number), median(result.frames), median(result.charts),
                    median(result.columns));
    }
    std::putchar('\n');
}

void run(BenchDesktop &desktop, const QStringList &arguments)
{
    const auto process = desktop.start(sibling(QStringLiteral("benchviews")), arguments);
    if (!process->waitForFinished(300'000))
        throw std::runtime_error("benchviews doesn't end.");
    std::fputs(process->readAllStandardOutput().constData(), stdout);
}

} // namespace

void measureWindow(int rounds)
{
    BenchDesktop desktop;
    BenchDesktop wayland(BenchDesktop::Screen::Wayland);
    const QTemporaryDir folder;
    const std::vector<Case> all = cases();
    std::vector<Result> results(all.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t which = (i + static_cast<std::size_t>(round)) % all.size();
            std::optional<Load> events;
            if (!all[which].quiet)
                events.emplace(load);
            const bool isWayland = all[which].screen == BenchDesktop::Screen::Wayland;
            if (results[which].isLeftOut)
                continue;
            measure(all[which], isWayland ? wayland : desktop, folder.filePath(QStringLiteral("frames")),
                    results[which]);
        }
    }
    std::printf("\nA visible window, %d events a second (medians of %d interleaved rounds of %lld s each)\n", load,
                rounds, static_cast<long long>(measuring.count()));
    std::printf("  %-34s %7s %6s %6s %8s %7s %7s %8s %7s %8s\n", "", "% of a", "RSS", "PSS", "wake-ups", "window",
                "first", "frames", "charts", "columns");
    std::printf("  %-34s %7s %6s %6s %8s %7s %7s %8s %7s %8s\n", "", "core", "MB", "MB", "a second", "s", "no., s",
                "a second", "a s", "a second");
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].screen != all[i - 1].screen)
            std::puts(all[i].screen == BenchDesktop::Screen::Wayland ? "  Wayland (weston)" : "  X11 (Xvfb, openbox)");
        print(all[i], results[i]);
    }
    std::fflush(stdout);
    run(desktop, {QStringLiteral("drawing"), QString::number(std::max(3, rounds))});
    run(desktop, {QStringLiteral("past")});
}
