// SPDX-License-Identifier: GPL-3.0-or-later
// The privileged process of Kerntally: loads BPF programs for authorised clients.
#include "app/helper/authorisation/peercredentials.h"
#include "app/helper/helper.h"
#include "app/helper/isolation/account.h"
#include "app/helper/isolation/privileges.h"
#include "app/helper/isolation/syscallfilter.h"
#include "app/helper/receivers/receivers.h"
#include "app/helper/receivers/receiverspawner.h"
#include "bpf/programs/loader.h"
#include "bpf/support/openfiles.h"
#include "model/helper/helperprotocol.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

using namespace Kerntally;

namespace {

constexpr std::chrono::seconds idleTimeout{120};
constexpr std::string_view peerOptionName = "--peer";

/// In seconds; set by the service file, never by a client.
QCommandLineOption idleOption()
{
    return {QStringLiteral("idle"), QStringLiteral("Ends after so many seconds without a session."),
            QStringLiteral("seconds"), QString::number(idleTimeout.count())};
}

QCommandLineOption peerOption()
{
    return {QStringLiteral("peer"),
            QStringLiteral("Serves the one program that listens at this D-Bus address. For pkexec, by the user whom it "
                           "asked."),
            QStringLiteral("address")};
}

/// Ends this process when the bus disconnects, because the exit of clients would be missed.
void endWith(QDBusConnection bus)
{
    bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                QStringLiteral("Disconnected"), QCoreApplication::instance(), SLOT(quit()));
}

/// Whether the command line has the option for peers. Checked without the parser, because Qt's threads are too late for
/// changing the user.
bool isForPeer(int argc, char *argv[])
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view argument) {
        return argument == peerOptionName || argument.starts_with(std::string(peerOptionName) + '=');
    });
}

std::unique_ptr<SessionPrograms> loadPrograms(const Scope &scope, const TaskRights &rights)
{
    return std::make_unique<Loader>(scope, rights);
}

int serveAll(Receivers &receivers, std::chrono::seconds idle)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    refuseSockets();
    Helper helper({bus, std::nullopt}, receivers, &loadPrograms, idle);
    if (!bus.registerObject(helperPath(), &helper) || !bus.registerService(helperService())) {
        qCritical("The system bus refuses this service: %s", qUtf8Printable(bus.lastError().message()));
        return 1;
    }
    endWith(bus);
    QObject::connect(&helper, &Helper::becameIdle, &helper, [&] {
        // Serves calls that arrived before the name was released; later calls start another helper.
        bus.unregisterService(helperService());
        QCoreApplication::processEvents();
        if (helper.isIdle())
            QCoreApplication::quit();
        else if (!bus.registerService(helperService()))
            qWarning("Another helper runs already: this one ends with its last session.");
    });
    return QCoreApplication::exec();
}

int servePeer(const QString &address, uint user, Receivers &receivers, std::chrono::seconds idle)
{
    // Allows a socket's path only: other transports start programs or use the network, and a list has several
    // addresses.
    if (!address.startsWith(QLatin1String("unix:path=")) || address.contains(QLatin1Char(';'))) {
        qCritical("--peer takes one address, which begins with unix:path=, and not \"%s\".", qUtf8Printable(address));
        return 1;
    }
    QDBusConnection peer = QDBusConnection::connectToPeer(address, QStringLiteral("peer"));
    if (!peer.isConnected()) {
        qCritical("Nobody can be reached at %s: %s", qUtf8Printable(address),
                  qUtf8Printable(peer.lastError().message()));
        return 1;
    }
    if (userBehind(peer) != user) {
        qCritical("At %s there is somebody else than who was asked for a password.", qUtf8Printable(address));
        return 1;
    }
    refuseSockets();
    Helper helper({peer, user}, receivers, &loadPrograms, idle);
    endWith(peer);
    QObject::connect(&helper, &Helper::becameIdle, QCoreApplication::instance(), &QCoreApplication::quit);
    peer.registerObject(helperPath(), &helper);
    emit helper.Ready();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    try {
        std::optional<uid_t> user;
        if (isForPeer(argc, argv))
            user = userOfPkexec();
        // D-Bus and pkexec start this process as root, which it ceases to be before it serves clients: files that only
        // root can read are read here. systemd starts it as the service's user, and reads them itself.
        std::optional<Account> account;
        if (geteuid() == 0)
            account = user ? accountOf(*user) : serviceAccount();
        dropPrivileges(account);
        UniqueFd spawner = startReceiverSpawner(); // keeps its own filter, with which it can create and kill processes
        refuseUnusedCalls();
        refuseProcesses();

        raiseOpenFiles();
        // Some distributions' Qt would open a socket to the journal, which stderr is connected to anyway.
        qputenv("QT_FORCE_STDERR_LOGGING", "1");
        QCoreApplication app(argc, argv);
        QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
        QCommandLineParser parser;
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({idleOption(), peerOption()});
        parser.process(app);
        const std::chrono::seconds idle(parser.value(idleOption().names().constFirst()).toInt());
        const QString address = parser.value(peerOption().names().constFirst());
        Receivers receivers(std::move(spawner));
        return user ? servePeer(address, *user, receivers, idle) : serveAll(receivers, idle);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "kerntally-helper: %s\n", error.what());
        return 1;
    }
}
