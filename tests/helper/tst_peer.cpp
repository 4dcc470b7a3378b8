// SPDX-License-Identifier: GPL-3.0-or-later
// The real helper, as pkexec starts it, and a program at the other end of its connection that sends it anything.
#include "bpf/kernel/layout.h"
#include "model/helper/helperprotocol.h"
#include "tests/fuzz/hostileend.h"
#include "tests/support/eventcall.h"
#include "tests/support/fuzzing.h"
#include "tests/support/random.h"

#include <QProcess>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <pwd.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

constexpr int patience = 60'000; // ms: only something that hangs takes as long

class Helper : public QProcess
{
public:
    Helper(const QString &address, uid_t user)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PKEXEC_UID"), QString::number(user));
        // It may not trace itself, which is how leaks are found.
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           environment.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":detect_leaks=0"));
        setProcessEnvironment(environment);
        start(QStringLiteral(KERNTALLY_HELPER), {QStringLiteral("--peer"), address});
    }
};

/// Somebody's who isn't root: they listen at it, as far as the kernel knows.
std::unique_ptr<HostileEnd> endOf(uid_t user)
{
    // The C library's functions would change all threads.
    if (syscall(SYS_setresuid, user, user, 0) != 0)
        qFatal("setresuid: %s", std::strerror(errno));
    auto end = std::make_unique<HostileEnd>();
    if (syscall(SYS_setresuid, 0, 0, 0) != 0)
        qFatal("setresuid: %s", std::strerror(errno));
    return end;
}

/// The call that opens a session.
QByteArray openBytes(dbus_uint32_t serial)
{
    const Message call(
        dbus_message_new_method_call(nullptr, qPrintable(helperPath()), qPrintable(helperService()), "OpenSession"));
    dbus_message_set_serial(call.get(), serial);
    return bytesOf(call.get());
}

/// One that uses it.
QByteArray addBytes(dbus_uint32_t serial)
{
    const QByteArray session = helperPath().toLatin1() + "/session1";
    const Message call(
        dbus_message_new_method_call(nullptr, session.constData(), qPrintable(sessionInterface()), "AddEvent"));
    appendEvent(call.get(), KT_FIRST_FREE, {.kind = "tracepoint", .strings = {"sched_switch"}});
    dbus_message_set_serial(call.get(), serial);
    return bytesOf(call.get());
}

bool waitFor(HostileEnd &end, bool (*isIt)(const HostileEnd::Received &))
{
    while (const std::optional<HostileEnd::Received> received = end.receive(patience)) {
        if (isIt(*received))
            return true;
    }
    return false;
}

} // namespace

class PeerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsCleanlyWhateverItsPeerSends();
};

void PeerTest::initTestCase()
{
    if (getuid() != 0)
        QSKIP("needs root");
}

void PeerTest::endsCleanlyWhateverItsPeerSends()
{
    constexpr int rounds = 40;
    Random random(Fuzzing().seed);
    const passwd *const nobody = getpwnam("nobody");
    QVERIFY(nobody);
    const std::unique_ptr<HostileEnd> listener = endOf(nobody->pw_uid);
    HostileEnd &end = *listener;
    for (int i = 0; i < rounds; ++i) {
        Helper helper(end.address(), nobody->pw_uid);
        QVERIFY(end.accept());
        QVERIFY(waitFor(end, [](const auto &received) { return received.type == DBUS_MESSAGE_TYPE_SIGNAL; })); // Ready
        // What is spoilt meets a real session, with its programs in the kernel.
        end.send(openBytes(1));
        QVERIFY(waitFor(end, [](const auto &received) {
            return received.replySerial == 1 && received.type == DBUS_MESSAGE_TYPE_METHOD_RETURN;
        }));
        for (dbus_uint32_t serial = 2; serial < 50 && end.isOpen(); ++serial)
            end.send(random.spoilt(random.oneIn(2) ? openBytes(serial) : addBytes(serial)));
        while (end.isOpen() && end.receive(10)) {}
        end.close();
        QVERIFY(helper.waitForFinished(patience));
        QVERIFY2(helper.exitStatus() == QProcess::NormalExit && helper.exitCode() == 0,
                 helper.readAllStandardError().constData());
    }
}

QTEST_GUILESS_MAIN(PeerTest)

#include "tst_peer.moc"
