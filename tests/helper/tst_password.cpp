// SPDX-License-Identifier: GPL-3.0-or-later
// The window of users without rights, without an agent of a desktop: on a real system bus with polkitd (privatebus.sh).
#include "model/counters/eventselection.h"
#include "model/helper/helpersource.h"
#include "model/store/counterref.h"
#include "tests/helper/privatebus.h"
#include "views/events/eventcommands.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <unistd.h>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray aliceNeedsPassword = "if (subject.user == 'alice') return polkit.Result.AUTH_ADMIN;";
const QByteArray carolNeedsPasswordToTrace = "if (subject.user == 'carol') "
                                             "return action.id == 'io.github.kerntally.trace' "
                                             "? polkit.Result.AUTH_ADMIN : polkit.Result.YES;";
const QByteArray daveMay = "if (subject.user == 'dave') return polkit.Result.YES;";
const QByteArray bobMay = "if (subject.user == 'bob') return polkit.Result.YES;";

QString installed()
{
    return QStringLiteral("/usr/bin/tst_password");
}

struct TestWindow
{
    TestWindow()
        : window([](const SourceChoice &, const Scope &scope) { return std::make_unique<HelperSource>(scope); })
    {
        window.show();
        window.control().start({.kind = SourceKind::Helper});
    }
    template<typename T>
    T *find(const char *name)
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    QLineEdit *asked()
    {
        auto *edit = find<QLineEdit>("password");
        return edit && !edit->isReadOnly() && edit->isVisible() ? edit : nullptr;
    }
    void type(const QString &password)
    {
        QTRY_VERIFY_WITH_TIMEOUT(asked(), patience);
        QTest::keyClicks(asked(), password);
        QTest::keyClick(asked(), Qt::Key_Return);
    }
    bool counts()
    {
        const Counter *syscalls = window.model().find(KT_SYSCALL);
        return syscalls && syscalls->value() > 0;
    }
    bool isExplaining(const char *words)
    {
        const auto *message = find<QLabel>("failureMessage");
        return message->isVisible() && message->text().contains(QLatin1String(words));
    }

    MainWindow window;
};

} // namespace

/// As alice, who may after typing a password.
class TestAlice : public QObject
{
    Q_OBJECT

private slots:
    void countsAfterTheRightPassword();
    void asksAgainAfterAWrongPassword();
    void mayNotAfterThreeWrongPasswords();
    void seesALockInTheMenu();
    void dismisses();
    void endsWhileItAsks();
};

void TestAlice::countsAfterTheRightPassword()
{
    TestWindow test;
    test.type(QStringLiteral("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    QTRY_VERIFY(!test.find<QDialog>("passwordDialog"));
}

void TestAlice::asksAgainAfterAWrongPassword()
{
    TestWindow test;
    test.type(QStringLiteral("secret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.find<QLabel>("remark")->text().contains(QStringLiteral("not the right")), patience);
    QVERIFY(!test.counts());
    test.type(QStringLiteral("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
}

void TestAlice::mayNotAfterThreeWrongPasswords()
{
    TestWindow test;
    for (int i = 0; i < 3; ++i)
        test.type(QStringLiteral("secret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.isExplaining("You may not"), patience);
    QTRY_VERIFY(!test.find<QDialog>("passwordDialog"));
}

void TestAlice::seesALockInTheMenu()
{
    TestWindow test;
    auto *action = test.find<QAction>("useKernel");
    QVERIFY(action->icon().isNull());
    for (QMenu *menu : test.window.findChildren<QMenu *>()) {
        if (menu->actions().contains(action))
            emit menu->aboutToShow();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!action->icon().isNull(), patience);
    QVERIFY(action->statusTip().contains(QStringLiteral("password")));
}

void TestAlice::dismisses()
{
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.asked(), patience);
    QTest::keyClick(test.asked(), Qt::Key_Escape);
    QTRY_VERIFY(test.isExplaining("You cancelled it"));
    QTRY_VERIFY_WITH_TIMEOUT(!test.find<QDialog>("passwordDialog"), patience);

    auto *retry = test.find<QPushButton>("retry");
    QTRY_VERIFY_WITH_TIMEOUT(!retry->icon().isNull(), patience);
    QVERIFY(retry->accessibleDescription().contains(QStringLiteral("password")));
    retry->click();
    test.type(QStringLiteral("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
}

void TestAlice::endsWhileItAsks()
{
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.asked(), patience);
}

/// As bob, who may.
class TestBob : public QObject
{
    Q_OBJECT

private slots:
    void countsWithoutAPassword();
    void seesNoLock();
};

void TestBob::countsWithoutAPassword()
{
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    QVERIFY(!test.find<QDialog>("passwordDialog"));
}

void TestBob::seesNoLock()
{
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    emit test.window.source()->failed({QStringLiteral("Gone"), {}, {}, false, SourceFailure::Kind::HelperGone});
    QTest::qWait(1000);
    QVERIFY(test.find<QPushButton>("retry")->icon().isNull());
}

/// As carol, who needs a password for events of her choice.
class TestCarol : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsWhatSheChoseAfterThePassword();
    void dismisses();
};

void TestCarol::init()
{
    QSettings().clear();
}

/// Nothing ran that would ask for it: now the window does, for all that were refused for that.
void TestCarol::countsWhatSheChoseAfterThePassword()
{
    const QStringList chosen = {QStringLiteral("sched:sched_switch"), QStringLiteral("syscall:read")};
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    EventSelection &events = test.window.events()->chosen();
    for (const QString &id : chosen)
        events.add(id);
    test.type(QStringLiteral("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.window.source()->isSettled(), patience);
    for (const QString &id : chosen) {
        QVERIFY(events.isCounted(id));
        const int number = test.window.source()->find(id)->number;
        QTRY_VERIFY_WITH_TIMEOUT(test.window.model().find(number)->value() > 0, patience);
    }
}

/// The others go on, and she may think again.
void TestCarol::dismisses()
{
    const QString chosen = QStringLiteral("sched:sched_switch");
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    EventSelection &events = test.window.events()->chosen();
    events.add(chosen);
    QTRY_VERIFY_WITH_TIMEOUT(test.asked(), patience);
    QTest::keyClick(test.asked(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!events.isCounted(chosen), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!test.find<QDialog>("passwordDialog"), patience);
    QVERIFY(test.window.statusBar()->currentMessage().contains(QStringLiteral("dismissed")));
    QVERIFY(test.counts());
    events.add(chosen);
    test.type(QStringLiteral("s3cret"));
    QTRY_VERIFY_WITH_TIMEOUT(test.window.source()->isSettled(), patience);
    QVERIFY(events.isCounted(chosen));
}

/// As dave, who may until the rule is gone.
class TestDave : public QObject
{
    Q_OBJECT

private slots:
    void seesThatHeMayNoLonger();
};

void TestDave::seesThatHeMayNoLonger()
{
    TestWindow test;
    QTRY_VERIFY_WITH_TIMEOUT(test.counts(), patience);
    const auto *why = test.find<QLabel>("stoppedText");
    QTRY_VERIFY_WITH_TIMEOUT(why->isVisible(), patience);
    QVERIFY2(why->text().contains(QStringLiteral("no longer allow you to count")), qPrintable(why->text()));
    QVERIFY2(why->toolTip().contains(QStringLiteral("io.github.kerntally.observe")), qPrintable(why->toolTip()));
    const CounterStore &store = *test.window.source()->store();
    const quint64 last = store.value(KT_SYSCALL);
    QTest::qWait(300);
    QCOMPARE(store.value(KT_SYSCALL), last);
}

/// As root, who sets the rules and starts the others.
class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void window_data();
    void window();
};

void TestPassword::initTestCase()
{
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), installed()));
}

void TestPassword::window_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("isInstalled");
    QTest::addColumn<bool>("isTakenBack"); ///< the rule, once there is a session
    QTest::newRow("alice") << QStringLiteral("alice") << aliceNeedsPassword << true << false;
    QTest::newRow("bob") << QStringLiteral("bob") << bobMay << true << false;
    QTest::newRow("carol") << QStringLiteral("carol") << carolNeedsPasswordToTrace << true << false;
    QTest::newRow("dave") << QStringLiteral("dave") << daveMay << true << true;
    QTest::newRow("alice, through pkexec") << QStringLiteral("alice") << aliceNeedsPassword << false << false;
}

void TestPassword::window()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, rule);
    QFETCH(bool, isInstalled);
    QFETCH(bool, isTakenBack);
    setRule(rule);
    std::optional<NotInstalled> notInstalled;
    if (!isInstalled)
        notInstalled.emplace();
    // polkit-qt's results of questions keep a few bytes for ever.
    UserProcess test(user,
                     {QStringLiteral("env"), QStringLiteral("HOME=/"), QStringLiteral("QT_QPA_PLATFORM=offscreen"),
                      QStringLiteral("ASAN_OPTIONS=detect_leaks=0"), installed(), user});
    if (isTakenBack) {
        QVERIFY(QTest::qWaitFor(
            [] {
                const QList<BpfObject> objects = bpfObjectsOf(helperProcess());
                return std::any_of(objects.begin(), objects.end(),
                                   [](const BpfObject &object) { return object.kind == BpfObject::Link; });
            },
            patience)); // something counts
        changeRule("return polkit.Result.NO;");
    }
    const int exitCode = test.exitCodeAtEnd();
    std::fputs(test.out.constData(), stdout);
    std::fputs(test.err.constData(), stderr);
    QCOMPARE(exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

int main(int argc, char *argv[])
{
    if (getuid() == 0) {
        const QCoreApplication app(argc, argv);
        TestPassword test;
        return QTest::qExec(&test, argc, argv);
    }
    const QApplication app(argc, argv);
    TestAlice alice;
    TestBob bob;
    TestCarol carol;
    TestDave dave;
    const QHash<QString, QObject *> tests = {{QStringLiteral("alice"), &alice},
                                             {QStringLiteral("bob"), &bob},
                                             {QStringLiteral("carol"), &carol},
                                             {QStringLiteral("dave"), &dave}};
    QStringList arguments = QCoreApplication::arguments();
    const QString user = arguments.takeAt(1);
    return QTest::qExec(tests.value(user), arguments);
}

#include "tst_password.moc"
