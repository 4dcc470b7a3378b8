// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

namespace {

constexpr int patience = 60'000; // ms; only a hang takes that long
const QString program = QStringLiteral(KERNTALLY_DESKTOP);

/// A user's directories, with or without a session bus.
struct Home
{
    explicit Home(bool withBus)
        : environment(QProcessEnvironment::systemEnvironment())
    {
        QDir().mkpath(runtime());
        QFile::setPermissions(runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
        if (!withBus)
            return;
        bus.start(QStringLiteral("dbus-daemon"),
                  {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        hasBus = bus.waitForStarted() && bus.waitForReadyRead();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QString::fromLatin1(bus.readAllStandardOutput().trimmed()));
    }
    ~Home()
    {
        bus.kill();
        bus.waitForFinished();
    }

    QString runtime() const { return folder.filePath(QStringLiteral("run")); }
    QString settings() const { return folder.filePath(QStringLiteral("config/kerntally/kerntally.conf")); }
    QString setting(const QString &key) const
    {
        return QSettings(settings(), QSettings::IniFormat).value(key).toString();
    }

    QTemporaryDir folder;
    QProcessEnvironment environment;
    QProcess bus;
    bool hasBus = false;
};

/// A process of the program.
struct Start
{
    Start(const Home &home, const QStringList &arguments)
    {
        process.setProcessEnvironment(home.environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        process.waitForStarted(patience);
    }
    ~Start()
    {
        process.kill();
        process.waitForFinished();
    }
    /// -1: still running; -2: crashed.
    int exitCode(int time = patience)
    {
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(time))
            return -1;
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }
    void send(int number) const { ::kill(static_cast<pid_t>(process.processId()), number); }

    QProcess process;
};

const QStringList simulated = {QStringLiteral("--source"), QStringLiteral("simulated")};

} // namespace

/// The real program, started and ended as desktops do.
class TestDesktop : public QObject
{
    Q_OBJECT

private slots:
    void endsCleanly_data();
    void endsCleanly();
    void secondStartEnds_data();
    void secondStartEnds();
    void newInstanceStays_data() { secondStartEnds_data(); }
    void newInstanceStays();
    void staleSocketDoesNotMatter();
    void refusesNonsense();
    void takesQtsOptions();
    void fullDiskIsTold_data();
    void fullDiskIsTold();
};

void TestDesktop::endsCleanly_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestDesktop::endsCleanly()
{
    QFETCH(const int, number);
    const Home home(false);
    Start start(home, simulated);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience); // the program has started
    QFile::remove(home.settings());
    start.send(number);
    QCOMPARE(start.exitCode(), 0);
    QCOMPARE(home.setting(QStringLiteral("source")), QStringLiteral("simulated"));
}

void TestDesktop::secondStartEnds_data()
{
    QTest::addColumn<bool>("withBus");
    QTest::newRow("session bus") << true;
    QTest::newRow("no bus") << false;
}

void TestDesktop::secondStartEnds()
{
    QFETCH(const bool, withBus);
    const Home home(withBus);
    if (withBus && !home.hasBus)
        QSKIP("There is no dbus-daemon here");
    Start first(home, simulated);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);

    Start second(home, {QStringLiteral("--source"), QStringLiteral("simulated:8")});
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.exitCode(0), -1);
    QTRY_COMPARE_WITH_TIMEOUT(home.setting(QStringLiteral("source")), QStringLiteral("simulated:8"), patience);

    first.send(SIGTERM);
    QCOMPARE(first.exitCode(), 0);
}

void TestDesktop::newInstanceStays()
{
    QFETCH(const bool, withBus);
    const Home home(withBus);
    if (withBus && !home.hasBus)
        QSKIP("There is no dbus-daemon here");
    Start first(home, simulated);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);
    QFile::remove(home.settings());
    Start second(home, simulated + QStringList(QStringLiteral("--new-instance")));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);
    QCOMPARE(second.exitCode(0), -1);
    QCOMPARE(first.exitCode(0), -1);
}

void TestDesktop::staleSocketDoesNotMatter()
{
    const Home home(false);
    {
        Start crashed(home, simulated);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);
        crashed.send(SIGKILL);
        QCOMPARE(crashed.exitCode(), -2);
    }
    QVERIFY(QFile::exists(home.runtime() + QLatin1String("/kerntally.socket")));
    QFile::remove(home.settings());
    Start next(home, simulated);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);
    Start second(home, simulated);
    QCOMPARE(second.exitCode(), 0); // the new process listens
    QCOMPARE(next.exitCode(0), -1);
}

void TestDesktop::refusesNonsense()
{
    const Home home(false);
    Start start(home, {QStringLiteral("--source"), QStringLiteral("nowhere")});
    QCOMPARE(start.exitCode(), 2);
}

/// "-reverse" must not be parsed as short options with -v.
void TestDesktop::takesQtsOptions()
{
    const Home home(false);
    Start start(home, QStringList{QStringLiteral("-reverse")} + simulated);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.settings()), patience);
    start.send(SIGTERM);
    QCOMPARE(start.exitCode(), 0);
    Start version(home, {QStringLiteral("-v")});
    QCOMPARE(version.exitCode(), 0);
    QVERIFY(version.process.readAllStandardOutput().startsWith("kerntally "));
}

void TestDesktop::fullDiskIsTold_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("help") << QStringLiteral("--help");
    QTest::newRow("version") << QStringLiteral("--version");
}

void TestDesktop::fullDiskIsTold()
{
    QFETCH(const QString, option);
    QCOMPARE(QProcess::execute(QStringLiteral("sh"),
                               {QStringLiteral("-c"), QStringLiteral("\"$0\" \"$1\" >/dev/full"), program, option}),
             1);
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
