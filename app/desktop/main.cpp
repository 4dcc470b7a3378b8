// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unixsignals.h"
#include "model/kernelsource.h"
#include "model/simulatedsource.h"
#include "views/icons.h"
#include "views/mainwindow.h"
#include "views/recordcommands.h"
#include "views/settings.h"
#include "views/windowmemory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSessionManager>
#include <QStatusBar>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Kerntally;

namespace {

/// How many counters "simulated" or "simulated:64" asks for; none where it is something else.
std::optional<int> simulatedCounters(const QString &id)
{
    constexpr int usual = KT_FIRST_FREE - 1;
    if (id == QLatin1String("simulated"))
        return usual;
    const QString prefix = QStringLiteral("simulated:");
    bool isNumber = false;
    const int counters = id.startsWith(prefix) ? id.mid(prefix.size()).toInt(&isNumber) : 0;
    return isNumber && counters >= usual && counters <= static_cast<int>(KT_COUNTERS) ? std::optional(counters)
                                                                                      : std::nullopt;
}

std::unique_ptr<CounterSource> makeSource(const QString &id)
{
    if (const std::optional<int> counters = simulatedCounters(id))
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Busy, *counters);
    return std::make_unique<KernelSource>();
}

bool isSource(const QString &id)
{
    return id == QLatin1String("kernel") || simulatedCounters(id);
}

QCommandLineOption sourceOption()
{
    return {QStringLiteral("source"),
            QCoreApplication::translate("main",
                                        "Where events come from: auto, kernel or simulated. auto is what was used "
                                        "last, at first the kernel; where that can't count, the program says why. "
                                        "simulated:64 has 64 counters."),
            QCoreApplication::translate("main", "source"), QStringLiteral("auto")};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Shows, live, how often things happen in the Linux kernel."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(sourceOption());
    parser.addPositionalArgument(QStringLiteral("recording"),
                                 QCoreApplication::translate("main", "Recordings to open, in windows of their own."),
                                 QCoreApplication::translate("main", "[recording…]"));
}

/// --help and --version need no desktop.
bool answersWithoutDesktop(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(QStringLiteral("version")))
        std::printf("kerntally %s\n", KERNTALLY_VERSION);
    else if (parser.isSet(QStringLiteral("help")))
        std::fputs(qPrintable(parser.helpText()), stdout);
    else
        return false;
    return true;
}

int complain(const QString &message)
{
    std::fprintf(stderr, "kerntally: %s\n", qPrintable(message));
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("kerntally"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
    if (answersWithoutDesktop(argc, argv))
        return 0;

    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Kerntally"));
    QApplication::setWindowIcon(programIcon());

    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QApplication::arguments()))
        return complain(parser.errorText());
    QString source = parser.value(QStringLiteral("source"));
    if (!isSource(source) && source != QLatin1String("auto"))
        return complain(QCoreApplication::translate("main", "There is no source called %1: auto, kernel or simulated.")
                            .arg(source));

    const UnixSignals systemSignals;
    QObject::connect(&systemSignals, &UnixSignals::endRequested, &app, &QApplication::quit);

    Settings settings;
    MainWindow window(&makeSource);
    const WindowMemory memory(window, settings);
    QObject::connect(&app, &QGuiApplication::commitDataRequest, &settings, &Settings::saveNow);
    QObject::connect(&app, &QApplication::aboutToQuit, &settings, &Settings::saveNow);
    QObject::connect(&settings, &Settings::failed, window.statusBar(),
                     [&window](const QString &problem) { window.statusBar()->showMessage(problem); });
    if (source == QLatin1String("auto"))
        source = isSource(memory.source()) ? memory.source() : QStringLiteral("kernel");

    window.show();
    if (!settings.problem().isEmpty())
        window.statusBar()->showMessage(settings.problem());
    // Loading programs into the kernel takes a moment: not before the window is there.
    QTimer::singleShot(0, &window, [&window, source] { window.start(source); });
    for (const QString &recording : parser.positionalArguments())
        window.recording().openFile(recording);
    return QApplication::exec();
}
