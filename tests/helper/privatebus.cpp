// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/privatebus.h"

#include "model/helper/helperprotocol.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <bpf/bpf.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <pwd.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

namespace PrivateBus {

namespace {

QStringList asUser(const QString &user, const QStringList &command)
{
    return QStringList{QStringLiteral("--reuid=") + user,
                       QStringLiteral("--regid=") + user,
                       QStringLiteral("--init-groups"),
                       QStringLiteral("env"),
                       QStringLiteral("-i"),
                       QStringLiteral("PATH=/usr/bin:/bin"),
                       QStringLiteral("LANG=C.UTF-8")}
    + command;
}

const QString setpriv = QStringLiteral("setpriv");

const QString serviceFile = QStringLiteral("/usr/share/dbus-1/system-services/io.github.kerntally.Helper1.service");
const QString awayFile = QStringLiteral("/usr/share/dbus-1/away");

/// Until then it is still root's, which an agent of the user isn't registered for.
void waitForUser(const QString &user, qint64 process)
{
    const passwd *account = getpwnam(qPrintable(user));
    if (!account)
        qFatal("There is no user %s", qPrintable(user));
    const QByteArray folder = "/proc/" + QByteArray::number(process);
    struct stat status = {};
    QElapsedTimer timer;
    timer.start();
    while (stat(folder.constData(), &status) == 0 && status.st_uid != account->pw_uid && timer.elapsed() < patience)
        QThread::msleep(1);
}

/// The bus sees it from then on.
void move(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        qFatal("%s can't be moved", qPrintable(from));
    QDBusConnection::systemBus().call(
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ReloadConfig")));
}

} // namespace

UserProcess::UserProcess(const QString &user, const QStringList &command)
{
    setProgram(setpriv);
    setArguments(asUser(user, command));
    QProcess::start();
    if (!waitForStarted(patience))
        qFatal("setpriv: %s", qPrintable(errorString()));
    waitForUser(user, processId());
}

UserProcess::~UserProcess()
{
    kill();
    waitForFinished();
}

int UserProcess::exitCodeAtEnd()
{
    if (state() != QProcess::NotRunning && !waitForFinished(patience))
        return -1;
    out += readAllStandardOutput();
    err += readAllStandardError();
    return exitStatus() == QProcess::NormalExit ? exitCode() : -2;
}

void UserProcess::sendSignal(int number) const
{
    ::kill(static_cast<pid_t>(processId()), number);
}

Client::Client(const QString &user, const QString &arguments)
    : UserProcess(user,
                  {QStringLiteral("sh"), QStringLiteral("-c"),
                   QStringLiteral("read begin; exec kerntally-cli --source helper --json ") + arguments})
{
}

void Client::start()
{
    write("\n");
    waitForBytesWritten(patience);
}

int Client::run()
{
    start();
    return exitCodeAtEnd();
}

UserTerminal::UserTerminal(const QString &user, const QStringList &command, const std::function<void()> &begun)
{
    int own = -1;
    int theirs = -1;
    if (openpty(&own, &theirs, nullptr, nullptr, nullptr) != 0)
        qFatal("A terminal: %s", strerror(errno));
    m_terminal = Kerntally::UniqueFd(own);
    m_theirs = Kerntally::UniqueFd(theirs);
    fchmod(theirs, 0666);
    m_process.setChildProcessModifier([theirs, begun] {
        login_tty(theirs);
        if (begun)
            begun();
    });
    m_process.start(setpriv, asUser(user, command));
    if (!m_process.waitForStarted(patience))
        qFatal("%s: %s", qPrintable(command.constFirst()), qPrintable(m_process.errorString()));
}

UserTerminal::~UserTerminal()
{
    m_process.kill();
    m_process.waitForFinished();
}

int UserTerminal::exitCodeAtEnd()
{
    // It may wait for somebody who reads.
    return waitUntil([this] { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0); })
        ? m_process.exitCode()
        : -1;
}

PasswordAgent::PasswordAgent(const QString &user, qint64 process)
{
    std::array<int, 2> ready = {};
    if (pipe2(ready.data(), O_CLOEXEC) != 0)
        qFatal("A pipe: %s", strerror(errno));
    const Kerntally::UniqueFd readyEnd(ready[0]);
    Kerntally::UniqueFd readyWrite(ready[1]);
    m_terminal = std::make_unique<UserTerminal>(user,
                                                QStringList{QStringLiteral("pkttyagent"), QStringLiteral("--notify-fd"),
                                                            QString::number(ready[1]), QStringLiteral("--process"),
                                                            QString::number(process)},
                                                [write = ready[1]] { fcntl(write, F_SETFD, 0); });
    readyWrite.reset();
    // It closes its end when it is registered.
    pollfd end = {readyEnd.get(), POLLIN, 0};
    poll(&end, 1, patience);
}

bool UserTerminal::waitForPrompt()
{
    // What is typed before the echo is off is thrown away.
    return waitFor("Password: ") && waitUntil([this] {
               termios modes = {};
               tcgetattr(m_theirs.get(), &modes);
               return (modes.c_lflag & static_cast<tcflag_t>(ECHO)) == 0;
           });
}

void UserTerminal::type(const QByteArray &password)
{
    const QByteArray line = password + '\n';
    QCOMPARE(write(m_terminal.get(), line.constData(), static_cast<std::size_t>(line.size())), line.size());
}

bool UserTerminal::waitFor(const QByteArray &text)
{
    return waitUntil([&] { return m_shown.contains(text); });
}

QByteArray UserTerminal::shown()
{
    pollfd ready = {m_terminal.get(), POLLIN, 0};
    std::array<char, 4096> buffer;
    while (poll(&ready, 1, 0) > 0 && (ready.revents & POLLIN) != 0)
        m_shown.append(buffer.data(), std::max(read(m_terminal.get(), buffer.data(), buffer.size()), ssize_t{0}));
    return m_shown;
}

bool UserTerminal::waitUntil(const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        if (isDone())
            return true;
        pollfd ready = {m_terminal.get(), POLLIN, 0};
        if (poll(&ready, 1, 20) > 0)
            shown();
    }
    qWarning("The terminal: %s", m_shown.constData());
    return false;
}

void changeRule(const QByteArray &body)
{
    const QString folder = QStringLiteral("/etc/polkit-1/rules.d");
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/10-test.rules"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    file.write("polkit.addRule(function(action, subject) {\n" + body + "\n});\n");
}

void setRule(const QByteArray &body)
{
    changeRule(body);
    endPolkit(SIGTERM);
}

/// A helper with sessions asks at once whether they may go on, which starts the next one.
void endPolkit(int signal)
{
    const QString polkit = QStringLiteral("org.freedesktop.PolicyKit1");
    const qint64 process = processOf(polkit);
    if (process > 0)
        kill(static_cast<pid_t>(process), signal);
    QTRY_VERIFY_WITH_TIMEOUT(process == 0 || processOf(polkit) != process, patience);
}

qint64 processOf(const QString &service)
{
    const QDBusReply<uint> reply = QDBusConnection::systemBus().interface()->servicePid(service);
    return reply.isValid() ? reply.value() : 0;
}

qint64 helperProcess()
{
    return processOf(Kerntally::helperService());
}

void endHelper()
{
    if (const qint64 helper = helperProcess(); helper > 0)
        kill(static_cast<pid_t>(helper), SIGTERM);
    if (!QTest::qWaitFor([] { return helperProcess() == 0; }, patience))
        qFatal("The helper doesn't end");
}

QProcessEnvironment environmentOfHelper()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), options + QStringLiteral(":detect_leaks=0"));
    return environment;
}

NotInstalled::NotInstalled()
{
    endHelper();
    move(serviceFile, awayFile);
}

NotInstalled::~NotInstalled()
{
    move(awayFile, serviceFile);
}

bool BpfObject::exists() const
{
    using Open = int (*)(__u32);
    const Open open = kind == Program ? bpf_prog_get_fd_by_id
        : kind == Map                 ? bpf_map_get_fd_by_id
                                      : bpf_link_get_fd_by_id;
    return static_cast<bool>(Kerntally::UniqueFd(open(id)));
}

QList<BpfObject> bpfObjectsOf(qint64 process)
{
    QList<BpfObject> objects;
    const QDir folder(QStringLiteral("/proc/%1/fdinfo").arg(process));
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        const auto find = [&](const QByteArray &key, BpfObject::Kind kind) {
            for (const QByteArray &line : lines) {
                if (line.startsWith(key + ":\t")) {
                    objects.append({kind, line.mid(key.size() + 2).toUInt()});
                    return true;
                }
            }
            return false;
        };
        // A link's description has its program's id, too.
        if (!find("link_id", BpfObject::Link) && !find("map_id", BpfObject::Map))
            find("prog_id", BpfObject::Program);
    }
    return objects;
}

qsizetype loadedSessions()
{
    const QList<BpfObject> objects = bpfObjectsOf(helperProcess());
    return std::count_if(objects.begin(), objects.end(),
                         [](const BpfObject &object) { return object.kind == BpfObject::Program; })
        / 2;
}

} // namespace PrivateBus
