// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/pkexechelper.h"

#include "model/helper/helperfailure.h"
#include "model/helper/helperprotocol.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusServer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>

#include <linux/magic.h>
#include <sys/vfs.h>

namespace Kerntally {

namespace {

/// Runtime folders are in memory, and their paths short enough for a socket.
QString folderTemplate()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + QStringLiteral("/kerntally-XXXXXX");
}

QString pkexec()
{
    return QStandardPaths::findExecutable(QStringLiteral("pkexec"));
}

/// Whether a folder is in a file system of somebody's process, which not even root can look into.
bool isFuse(const QString &folder)
{
    struct statfs system = {};
    return statfs(QFile::encodeName(folder).constData(), &system) == 0 && system.f_type == FUSE_SUPER_MAGIC;
}

/// The helper as a command; empty where there is none. First the one that only root can replace. Root can't look into the file system of an AppImage that a user
/// has mounted, but can run the AppImage. What a user has extracted, root can run as it is.
QStringList helperCommand()
{
    const QFileInfo installed(QStringLiteral("/usr/libexec/kerntally-helper"));
    if (installed.isExecutable())
        return {installed.filePath()};
    const QString own = QCoreApplication::applicationDirPath();
    const QString image = qEnvironmentVariable("APPIMAGE");
    const QString mounted = qEnvironmentVariable("APPDIR");
    if (!image.isEmpty() && !mounted.isEmpty() && own.startsWith(mounted + QLatin1Char('/')) && isFuse(own))
        return {image, QStringLiteral("--helper")};
    for (const QString &folder : {own, own + QStringLiteral("/" KERNTALLY_LIBEXEC_FROM_BIN)}) {
        const QFileInfo file(folder + QStringLiteral("/kerntally-helper"));
        if (file.isExecutable())
            return {file.canonicalFilePath()};
    }
    return {};
}

/// Of pkexec(1), where it didn't run the program.
constexpr int dismissed = 126;
constexpr int notAuthorised = 127;

/// ms. Neither takes longer to end.
constexpr int endTimeout = 1000;

SourceFailure failureOfPkexec(int exitCode, const QString &said)
{
    if (exitCode == dismissed)
        return helperDismissed();
    if (exitCode != notAuthorised)
        return noHelper(said);
    if (said.contains(QLatin1String("Not authorized")))
        return helperDenied();
    if (said.contains(QLatin1String("authentication agent")))
        return noHelperAgent();
    return noHelper(said);
}

} // namespace

PkexecHelper::PkexecHelper(QObject *parent)
    : QObject(parent)
    , m_folder(folderTemplate())
{
    connect(&m_process, &QProcess::finished, this, &PkexecHelper::onEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(noHelper(m_process.errorString()));
    });
}

PkexecHelper::~PkexecHelper()
{
    m_isDone = true;
    if (!m_connection.isEmpty())
        QDBusConnection::disconnectFromPeer(m_connection);
    // pkexec while it asks, the helper afterwards: both have this user's id and may be ended.
    m_process.disconnect(this);
    m_process.terminate();
    m_process.waitForFinished(endTimeout);
    // The server takes its socket away in a thread of its own, which removing all that is in the folder would trip over.
    m_server.reset();
    m_folder.setAutoRemove(false);
    QFile::remove(m_folder.filePath(QStringLiteral("bus")));
    QDir().rmdir(m_folder.path());
}

bool PkexecHelper::exists()
{
    return !pkexec().isEmpty() && !helperCommand().isEmpty();
}

void PkexecHelper::open()
{
    m_server = std::make_unique<QDBusServer>(QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("bus")));
    if (!m_folder.isValid() || !m_server->isConnected())
        return fail(noHelper(m_folder.isValid() ? m_server->lastError().message() : m_folder.errorString()));
    connect(m_server.get(), &QDBusServer::newConnection, this, &PkexecHelper::onConnected);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // its complaints are read
    m_process.setProcessEnvironment(environment);
    m_process.setInputChannelMode(QProcess::ForwardedInputChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(pkexec(), helperCommand() + QStringList{QStringLiteral("--peer"), m_server->address()});
}

/// The folder lets nobody else in, and libdbus nobody but this user and root.
void PkexecHelper::onConnected(const QDBusConnection &connection)
{
    if (!m_connection.isEmpty()) {
        QDBusConnection::disconnectFromPeer(connection.name());
        return;
    }
    m_connection = connection.name();
    QDBusConnection(connection)
        .connect({}, helperPath(), helperService(), QStringLiteral("Ready"), this, SLOT(onReady()));
}

void PkexecHelper::onReady()
{
    if (m_isDone)
        return;
    m_isDone = true;
    emit opened(QDBusConnection(m_connection));
}

void PkexecHelper::onEnded()
{
    const QString said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
    fail(failureOfPkexec(m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1, said));
}

void PkexecHelper::fail(const SourceFailure &failure)
{
    if (m_isDone)
        return;
    m_isDone = true;
    emit failed(failure);
}

} // namespace Kerntally
