// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/starttimes.h"
#include "app/support/unixsignals.h"
#include "bpf/support/openfiles.h"
#include "views/processes/scopecommands.h"
#include "views/recording/recordcommands.h"
#include "views/style/icons.h"
#include "views/window/mainwindow.h"
#include "views/window/settings.h"
#include "views/window/translations.h"
#include "views/window/windowstate.h"

#include <QApplication>
#include <QSessionManager>
#include <QStatusBar>

#include <cstdio>
#include <optional>

using namespace Kerntally;

namespace {

/// Handles options that need no display. Returns the exit code if there was one.
std::optional<int> answerWithoutDesktop(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const Translations translations;
    try {
        const Options options = Options::parse(QCoreApplication::arguments());
        if (options.version)
            std::printf("kerntally %s\n", KERNTALLY_VERSION);
        else if (options.help)
            std::fputs(qPrintable(Options::helpText()), stdout);
        else
            return std::nullopt;
    } catch (const OptionsError &) {
        return std::nullopt; // Qt's own options are unknown without a QApplication
    }
    if (std::fflush(stdout) == 0)
        return 0;
    std::perror("kerntally");
    return 1;
}

void connectSettings(Settings &settings, const QApplication &app, MainWindow &window)
{
    QObject::connect(&app, &QGuiApplication::commitDataRequest, &settings, &Settings::saveNow);
    QObject::connect(&app, &QApplication::aboutToQuit, &settings, &Settings::saveNow);
    QObject::connect(&settings, &Settings::failed, window.statusBar(), [&window](const QString &problem) {
        window.statusBar()->showMessage(problem);
        std::fprintf(stderr, "kerntally: %s\n", qPrintable(problem)); // the window may be closed already
    });
    if (!settings.problem().isEmpty())
        window.statusBar()->showMessage(settings.problem());
}

/// Whether the options only open recordings, for which nothing is counted and no password is needed.
bool wantsRecordingsOnly(const Options &options)
{
    return !options.recordings.isEmpty() && options.counters.isEmpty() && !options.source && !options.only.isSaid();
}

/// The source if no option names one.
SourceChoice automaticChoice(const WindowState &memory, const ScopeRequest &only)
{
    const std::optional<SourceChoice> last = memory.source();
    const bool isAgain = last && last->kind == SourceKind::Simulated && !only.isSaid();
    return isAgain ? *last : SourceChoice{.kind = realSourceKind()};
}

void applyOptions(MainWindow &window, const WindowState &memory, const Options &options)
{
    const bool isCounting = window.control().choice().has_value();
    if (options.source || options.only.isSaid() || (!isCounting && !wantsRecordingsOnly(options))) {
        const SourceChoice current = window.control().choice().value_or(automaticChoice(memory, options.only));
        window.countAnew(options.source.value_or(current),
                         options.only.isSaid() ? options.only : window.only()->only());
    }
    window.count(options.counters);
    for (const QString &recording : options.recordings)
        window.recording().openFile(recording);
}

/// Handles the arguments of a second start, which has parsed them, possibly in another version.
void onStartedAgain(MainWindow &window, const WindowState &memory, const QStringList &arguments)
{
    try {
        const Options options = Options::parse(QStringList(QStringLiteral("kerntally")) + arguments);
        applyOptions(window, memory, options);
        if (wantsRecordingsOnly(options))
            return;
    } catch (const OptionsError &error) {
        window.statusBar()->showMessage(error.message());
    }
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char *argv[])
{
    StartTimes times;
    raiseOpenFiles();
    QCoreApplication::setApplicationName(QStringLiteral("kerntally"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
    if (const std::optional<int> exitCode = answerWithoutDesktop(argc, argv))
        return *exitCode;

    QApplication app(argc, argv);
    times.tell("desktop reached");
    const Translations translations;
    QApplication::setApplicationDisplayName(QStringLiteral("Kerntally"));
    QApplication::setWindowIcon(programIcon());
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.kerntally.Kerntally"));

    Options options;
    try {
        options = Options::parse(QApplication::arguments());
    } catch (const OptionsError &error) {
        std::fprintf(stderr, "kerntally: %s\n", qPrintable(error.message()));
        return 2;
    }
    SingleInstance instance;
    if (!options.newInstance && !instance.claim(options.toArguments()))
        return 0;

    const UnixSignals systemSignals;
    QObject::connect(&systemSignals, &UnixSignals::endRequested, &app, &QApplication::quit);

    times.tell("single instance settled");
    Settings settings;
    MainWindow window(&SourceChoice::make);
    const WindowState memory(window, settings);
    connectSettings(settings, app, window);
    QObject::connect(&instance, &SingleInstance::asked, &window,
                     [&](const QStringList &arguments) { onStartedAgain(window, memory, arguments); });

    times.watch(window);
    window.only()->set(options.only);
    window.count(options.counters);
    if (!wantsRecordingsOnly(options)) {
        // Starts before show(), so that the kernel loads programs while the window is painted first.
        window.control().start(options.source.value_or(automaticChoice(memory, options.only)));
        window.show();
    }
    for (const QString &recording : options.recordings)
        window.recording().openFile(recording);
    return QApplication::exec();
}
