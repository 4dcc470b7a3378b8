// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/bench/support/benchdesktop.h"
#include "tests/bench/support/statistics.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <cstdio>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

constexpr int patience = 30'000; // ms
constexpr auto lastStep = "first number painted";

/// Steps of a start, in order, and when each was done in every round: ms since the process was made.
using Steps = std::vector<std::pair<QString, std::vector<double>>>;

void add(Steps &steps, const QString &step, double time)
{
    for (auto &[name, times] : steps) {
        if (name == step) {
            times.push_back(time);
            return;
        }
    }
    steps.push_back({step, {time}});
}

void measureOnce(BenchDesktop &desktop, Steps &steps)
{
    static const QRegularExpression line(QStringLiteral("^kerntally\\.start: *(.+): (-?\\d+) ms"));
    const QString program =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/../../app/kerntally"));
    QElapsedTimer timer;
    timer.start();
    const auto process =
        desktop.start(program, {QStringLiteral("--source"), QStringLiteral("kernel")}, BenchDesktop::Errors::InOutput);
    for (;;) {
        while (!process->canReadLine()) {
            if (timer.elapsed() > patience || !process->waitForReadyRead(patience))
                throw std::runtime_error("kerntally shows no number.");
        }
        const auto match = line.match(QString::fromUtf8(process->readLine()));
        if (!match.hasMatch())
            continue;
        add(steps, match.captured(1), match.captured(2).toDouble());
        if (match.captured(1) == QLatin1String(lastStep))
            break;
    }
    add(steps, QStringLiteral("that, by the clock of who started it"), static_cast<double>(timer.elapsed()));
    end(*process);
}

} // namespace

void measureStart(int rounds)
{
    BenchDesktop desktop;
    desktop.setEnvironment(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("kerntally.start.debug=true"));
    desktop.setEnvironment(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    Steps steps;
    for (int round = 0; round < rounds; ++round)
        measureOnce(desktop, steps);
    std::printf("\nFrom the start to the first number of the kernel's (ms, medians of %d starts)\n", rounds);
    for (const auto &[name, times] : steps)
        std::printf("  %-38s %6.0f\n", qPrintable(name), median(times));
}
