// SPDX-License-Identifier: GPL-3.0-or-later
// The privileged part of Kerntally: loads its programs into the kernel for those who may, and nothing else.
#include "app/helper/helper.h"
#include "app/helper/privileges.h"
#include "model/helperprotocol.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>

#include <cstdio>
#include <exception>

using namespace Kerntally;

namespace {

constexpr std::chrono::seconds patience{120};

/// In seconds, from whoever wrote the service file; never from a client.
QCommandLineOption idleOption()
{
    return {QStringLiteral("idle"), QStringLiteral("Ends after so many seconds without a session."),
            QStringLiteral("seconds"), QString::number(patience.count())};
}

int serve(const QCommandLineParser &parser)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    Helper helper(bus, std::chrono::seconds(parser.value(idleOption().names().constFirst()).toInt()));
    if (!bus.registerObject(helperPath(), &helper) || !bus.registerService(helperService())) {
        qCritical("The system bus refuses this service: %s", qUtf8Printable(bus.lastError().message()));
        return 1;
    }
    // Without a bus nobody's end is seen.
    bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                QStringLiteral("Disconnected"), QCoreApplication::instance(), SLOT(quit()));
    QObject::connect(&helper, &Helper::becameIdle, &helper, [&] {
        // Whoever called until the name was given up is served; later calls start another helper.
        bus.unregisterService(helperService());
        QCoreApplication::processEvents();
        if (helper.isIdle())
            QCoreApplication::quit();
        else if (!bus.registerService(helperService()))
            qWarning("Another helper runs already: this one ends with its last session.");
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    try {
        dropPrivileges();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "kerntally-helper: %s\n", error.what());
        return 1;
    }
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
    QCommandLineParser parser;
    parser.addVersionOption();
    parser.addOption(idleOption());
    parser.process(app);
    return serve(parser);
}
