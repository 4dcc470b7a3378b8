// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include "model/base/boundedcall.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDataStream>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QUrl>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Kerntally {

namespace {

constexpr std::chrono::milliseconds replyTimeout(3000); // time-out of a busy first instance
constexpr auto busName = "io.github.kerntally.Kerntally";
constexpr auto objectPath = "/io/github/kerntally/Kerntally";
constexpr auto interfaceName = "org.freedesktop.Application";
constexpr auto startAction = "start";

/// Whether the bus is this user's: sudo keeps the address of another user's bus, which must not be used.
bool isOwnBus(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return false;
    const QDBusReply<uint> owner = bus.interface()->serviceUid(QStringLiteral("org.freedesktop.DBus"));
    return !owner.isValid() || owner.value() == getuid();
}

/// The activation token, with which the desktop raises the first window.
QVariantMap platformData()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    return token.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("activation-token"), token}};
}

void acceptToken(const QVariantMap &data)
{
    const QString token = data.value(QStringLiteral("activation-token")).toString();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt reads the token there
}

/// Sends the arguments to the process that listens on the socket. Returns whether it replied.
bool tell(const QString &socketName, const QStringList &arguments)
{
    constexpr auto milliseconds = static_cast<int>(replyTimeout.count());
    QLocalSocket socket;
    socket.connectToServer(socketName);
    if (!socket.waitForConnected(milliseconds))
        return false;
    QDataStream stream(&socket);
    stream << arguments;
    return socket.waitForBytesWritten(milliseconds)
        && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(milliseconds));
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim(const QStringList &arguments)
{
    return isOwnBus(QDBusConnection::sessionBus()) ? claimOnBus(arguments) : claimSocket(arguments);
}

void SingleInstance::Activate(const QVariantMap &platformData)
{
    acceptToken(platformData);
    emit asked({});
}

void SingleInstance::Open(const QStringList &uris, const QVariantMap &platformData)
{
    acceptToken(platformData);
    QStringList files;
    for (const QString &uri : uris)
        files.append(QUrl(uri).toLocalFile());
    emit asked(files);
}

void SingleInstance::ActivateAction(const QString &name, const QVariantList &parameters,
                                    const QVariantMap &platformData)
{
    if (name != QLatin1String(startAction))
        return;
    acceptToken(platformData);
    QStringList arguments;
    for (const QVariant &parameter : parameters)
        arguments.append(parameter.toString());
    emit asked(arguments);
}

bool SingleInstance::claimOnBus(const QStringList &arguments)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerObject(QLatin1String(objectPath), this, QDBusConnection::ExportScriptableSlots);
    if (bus.registerService(QLatin1String(busName)))
        return true;
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(busName), QLatin1String(objectPath),
                                                       QLatin1String(interfaceName), QStringLiteral("ActivateAction"));
    QVariantList parameters;
    for (const QString &argument : arguments)
        parameters.append(argument);
    call.setArguments({QLatin1String(startAction), parameters, platformData()});
    return boundedCall(bus, call, replyTimeout).type() != QDBusMessage::ReplyMessage;
}

bool SingleInstance::claimSocket(const QStringList &arguments)
{
    // Only this user can write there.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        return true;
    const QString socket = folder + QLatin1String("/kerntally.socket");
    const QString lock = folder + QLatin1String("/kerntally.lock");
    m_lock = UniqueFd(open(lock.toLocal8Bit().constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (m_lock.get() < 0)
        return true;
    if (flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0)
        return !tell(socket, arguments);
    QLocalServer::removeServer(socket); // removes the socket of a crashed instance
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::onConnected);
    m_server->listen(socket);
    return true;
}

void SingleInstance::onConnected()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        QDataStream stream(socket);
        stream.startTransaction();
        QStringList arguments;
        stream >> arguments;
        if (!stream.commitTransaction())
            return; // wait for the rest
        socket->write("\n");
        socket->flush();
        emit asked(arguments);
    });
}

} // namespace Kerntally
