// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/benchdesktop.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <initializer_list>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

constexpr int patience = 60'000; // ms

QByteArray name(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QList<qint64> children(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    QList<qint64> found;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().simplified().split(' '))
            found.append(child.toLongLong());
    }
    return found;
}

void require(std::initializer_list<const char *> programs)
{
    for (const char *program : programs) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            throw std::runtime_error(program + std::string(" is not installed: packaging/setup.sh tests"));
    }
}

} // namespace

BenchDesktop::BenchDesktop(Screen screen)
    : m_kind(screen)
{
    require({"dbus-daemon"});
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    m_environment.insert(QStringLiteral("NO_AT_BRIDGE"), QStringLiteral("1"));
    m_environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software")); // there is no graphics card
    m_environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    m_bus = start(QStringLiteral("dbus-daemon"),
                  {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(firstLine(*m_bus)));
    if (m_kind == Screen::X11)
        startX();
    else
        startWeston();
}

void BenchDesktop::startX()
{
    require({"Xvfb", "openbox", "xdotool"});
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("GDK_BACKEND"), QStringLiteral("x11"));
    m_screen = start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                      QStringLiteral("1400x1000x24"), QStringLiteral("-noreset")});
    m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + QString::fromLatin1(firstLine(*m_screen)));
    m_manager = start(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")});
    // A window that is there before its manager may never be told that it is seen.
    for (int waited = 0; waited < patience; waited += 50) {
        const auto look = start(QStringLiteral("xdotool"), {QStringLiteral("get_num_desktops")});
        if (look->waitForFinished() && look->exitCode() == 0)
            return;
        usleep(50'000);
    }
    throw std::runtime_error("openbox doesn't start.");
}

void BenchDesktop::startWeston()
{
    require({"weston"});
    const QString socket = QStringLiteral("bench");
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("wayland"));
    m_environment.insert(QStringLiteral("GDK_BACKEND"), QStringLiteral("wayland"));
    m_environment.insert(QStringLiteral("WAYLAND_DISPLAY"), socket);
    m_environment.remove(QStringLiteral("DISPLAY"));
    m_screen = start(QStringLiteral("weston"),
                     {QStringLiteral("--backend=headless-backend.so"), QStringLiteral("--width=1400"),
                      QStringLiteral("--height=1000"), QStringLiteral("--idle-time=0"), QStringLiteral("--no-config"),
                      QStringLiteral("--socket=") + socket});
    for (int waited = 0; waited < patience; waited += 50) {
        if (QFile::exists(m_folder.filePath(socket)))
            return;
        usleep(50'000);
    }
    throw std::runtime_error("weston doesn't start.");
}

BenchDesktop::~BenchDesktop()
{
    for (const std::unique_ptr<QProcess> &process : {std::ref(m_manager), std::ref(m_screen), std::ref(m_bus)}) {
        if (process)
            end(*process);
    }
}

std::unique_ptr<QProcess> BenchDesktop::start(const QString &program, const QStringList &arguments, Errors errors)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->setProgram(program);
    process->setArguments(arguments);
    if (errors == Errors::InOutput)
        process->setProcessChannelMode(QProcess::MergedChannels);
    else
        process->setStandardErrorFile(QProcess::nullDevice());
    process->start();
    if (!process->waitForStarted())
        throw std::runtime_error("Can't be started: " + program.toStdString());
    return process;
}

QString BenchDesktop::waitForWindow(const QProcess &process)
{
    for (int waited = 0; waited < patience && process.state() == QProcess::Running; waited += 15) {
        const QString window = windowOf(process); // which takes about 5 ms
        if (!window.isEmpty())
            return window;
        usleep(10'000);
    }
    return {};
}

QString BenchDesktop::windowOf(const QProcess &process)
{
    if (m_kind == Screen::Wayland) {
        // No client sees the windows of others: its own has pixels, which are shared with the compositor.
        QFile file(QStringLiteral("/proc/%1/maps").arg(process.processId()));
        const QByteArray maps = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return maps.contains("/memfd:wayland-shm") || maps.contains("/memfd:gdk-wayland") ? QStringLiteral("window")
                                                                                          : QString();
    }
    const auto look = start(QStringLiteral("xdotool"),
                            {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
                             QString::number(process.processId())});
    look->waitForFinished();
    return QString::fromLatin1(look->readAllStandardOutput().trimmed().split('\n').first());
}

void BenchDesktop::minimise(const QString &window)
{
    start(QStringLiteral("xdotool"), {QStringLiteral("windowminimize"), window})->waitForFinished();
}

QList<qint64> BenchDesktop::processes(const QProcess &process) const
{
    QList<qint64> found = {process.processId()};
    for (const qint64 child : children(m_bus->processId())) {
        if (name(child).startsWith("ksystemstats"))
            found.append(child);
    }
    return found;
}

QByteArray BenchDesktop::firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            throw std::runtime_error(process.program().toStdString() + " doesn't start.");
    }
    return process.readLine().trimmed();
}

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
}
