// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/runningprocesses.h"
#include "model/sources/kernelsource.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/sourcesupport.h"
#include "views/access/failurepage.h"
#include "views/processes/scopebanner.h"
#include "views/processes/scopecommands.h"
#include "views/processes/scopedialog.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <array>
#include <optional>

using namespace Kerntally;

namespace {

using Kind = ScopeDialog::Kind;

constexpr int patience = 30'000; // ms; only a hang takes that long
const QString causes = QStringLiteral(KERNTALLY_CAUSES);

struct TestDialog
{
    TestDialog()
    {
        QObject::connect(&dialog, &ScopeDialog::chosen, [this](const ScopeRequest &only) { chosen = only; });
        dialog.ask({});
    }

    template<typename T>
    T *find(const char *name) const
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
    QAbstractItemModel *list() const { return find<QTreeView>("onlyList")->model(); }
    QLineEdit *field(Kind kind) const
    {
        constexpr std::array names = {"onlyProcess", "onlyCommand", "onlyUser", "onlyApplication"};
        return find<QLineEdit>(names.at(static_cast<std::size_t>(kind)));
    }
    /// Clears all fields and focuses one.
    void setKind(Kind kind)
    {
        for (QLineEdit *edit : dialog.findChildren<QLineEdit *>())
            edit->clear();
        turnTo(kind);
    }
    void turnTo(Kind kind)
    {
        current = field(kind);
        current->setFocus();
        QVERIFY(QTest::qWaitFor([&] { return current->hasFocus(); }));
    }
    void type(const QString &text) const
    {
        current->clear();
        QTest::keyClicks(current, text);
        if (text.isEmpty())
            emit current->textEdited(text);
    }
    QString problem() const { return find<QLabel>("onlyProblemText")->text(); }
    QString whyEmpty() const
    {
        const auto *label = find<QLabel>("onlyEmpty");
        return label->isVisible() ? label->text() : QString();
    }

    ScopeDialog dialog;
    QLineEdit *current = nullptr;
    std::optional<ScopeRequest> chosen;
};

std::unique_ptr<CounterSource> makeSource(const SourceChoice &choice, const Scope &scope)
{
    if (choice.kind == SourceKind::Kernel)
        return std::make_unique<KernelSource>(scope);
    return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
}

QString pidOf(qint64 pid)
{
    return QString::number(pid);
}

} // namespace

/// Selecting a scope, and a window that counts within it.
class TestScopeDialog : public QObject
{
    Q_OBJECT

private slots:
    void processesAreListed();
    void otherKindsAreListed();
    void searching();
    void rowsCanBeChosen();
    void blanksOfNamesAreKept();
    void whatIsFoundIsTaken();
    void keysGoToTheList();
    void commandsAreWaitedFor();
    void conditionsCanBeCombined();
    void emptyListsSayWhy();
    void wrongNamesAreTold_data();
    void wrongNamesAreTold();
    void titlesOfGroups_data();
    void titlesOfGroups();
    void theWindowCountsOnlyThat();
    void endedProcessesAreTold();
    void simulatedEventsAreNobodys();
};

void TestScopeDialog::processesAreListed()
{
    const qint64 self = QCoreApplication::applicationPid();
    bool found = false;
    for (const RunningProcess &process : runningProcesses()) {
        if (process.pid != self)
            continue;
        found = true;
        QCOMPARE(process.command, QStringLiteral("tst_scopedialog"));
        QVERIFY2(process.arguments.contains(QStringLiteral("tst_scopedialog")), qPrintable(process.arguments));
        QVERIFY(!process.user.isEmpty());
    }
    QVERIFY(found);
}

void TestScopeDialog::otherKindsAreListed()
{
    TestDialog test;
    test.setKind(Kind::Command);
    test.type(QStringLiteral("tst_scopedialog"));
    QVERIFY(test.list()->rowCount() >= 1);
    QCOMPARE(test.list()->index(0, 0).data().toString(), QStringLiteral("tst_scopedialog"));
    test.setKind(Kind::User);
    QVERIFY(test.list()->rowCount() >= 1);
    test.setKind(Kind::Application);
    QCOMPARE(test.list()->columnCount(), 3);
}

void TestScopeDialog::searching()
{
    TestDialog test;
    test.setKind(Kind::Process);
    const int all = test.list()->rowCount();
    QVERIFY(all > 1);
    test.type(QStringLiteral("ST_SCOPEDIAL"));
    QVERIFY(test.list()->rowCount() >= 1);
    QVERIFY(test.list()->rowCount() < all);
    test.type(QStringLiteral("no such process"));
    QCOMPARE(test.list()->rowCount(), 0);
}

void TestScopeDialog::rowsCanBeChosen()
{
    TestDialog test;
    test.setKind(Kind::Process);
    const QString pid = pidOf(QCoreApplication::applicationPid());
    auto *view = test.find<QTreeView>("onlyList");
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    const QModelIndexList found =
        test.list()->match(test.list()->index(0, 1), Qt::DisplayRole, pid, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    view->setCurrentIndex(found.first().siblingAtColumn(0));
    QCOMPARE(test.current->text(), pid);
    test.dialog.accept();
    QVERIFY(test.chosen);
    QCOMPARE(test.chosen->pid, pid);
    QVERIFY(!test.chosen->command && !test.chosen->user && !test.chosen->group);
    QVERIFY(!test.dialog.isVisible());

    // The next time, the dialog begins with this choice.
    test.dialog.ask(*test.chosen);
    QCOMPARE(test.field(Kind::Process)->text(), pid);
    test.setKind(Kind::Process);
    test.dialog.accept();
    QVERIFY(!test.chosen->isSaid());
}

void TestScopeDialog::blanksOfNamesAreKept()
{
    const QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral(" foo")); // the kernel's name of the process
    QVERIFY(QFile::link(QStringLiteral("/bin/sleep"), program));
    QProcess process;
    process.start(program, {QStringLiteral("1000")});
    QVERIFY(process.waitForStarted());
    TestDialog test;
    test.setKind(Kind::Command);
    test.type(QStringLiteral(" foo"));
    test.dialog.accept();
    QVERIFY(test.chosen);
    QCOMPARE(test.chosen->command, QStringLiteral(" foo"));
    // Blanks around a name that no process has are trimmed.
    test.dialog.ask({});
    test.setKind(Kind::Command);
    test.type(QStringLiteral(" no such name "));
    test.dialog.accept();
    QCOMPARE(test.chosen->command, QStringLiteral("no such name"));
    process.kill();
    QVERIFY(process.waitForFinished());
}

/// Return takes a search's only match.
void TestScopeDialog::whatIsFoundIsTaken()
{
    // Words that no other process has in its arguments.
    const auto word = [](int number) {
        return QStringLiteral("taken%1of%2").arg(number).arg(QCoreApplication::applicationPid());
    };
    QProcess one;
    QProcess two;
    for (QProcess *process : {&one, &two}) {
        process->start(QStringLiteral("sh"),
                       {QStringLiteral("-c"), QStringLiteral("read line"), word(process == &one)});
        QVERIFY(process->waitForStarted());
    }
    TestDialog test;
    test.setKind(Kind::Process);
    const auto count = [&](const QString &search) {
        test.type(search);
        return test.list()->rowCount();
    };
    const auto listed = [&] {
        test.dialog.ask({});
        test.setKind(Kind::Process);
        return count(word(1)) == 1 && count(word(0)) == 1;
    };
    QTRY_VERIFY(listed());
    count(QStringLiteral("of%1").arg(QCoreApplication::applicationPid()));
    QTest::keyClick(test.current, Qt::Key_Return);
    QVERIFY(!test.chosen);
    QVERIFY2(test.problem().contains(QLatin1String("more than once")), qPrintable(test.problem()));
    count(word(1));
    QTest::keyClick(test.current, Qt::Key_Return);
    QVERIFY2(test.chosen, qPrintable(test.problem()));
    QCOMPARE(test.chosen->pid, pidOf(one.processId()));
    for (QProcess *process : {&one, &two}) {
        process->closeWriteChannel();
        QVERIFY(process->waitForFinished());
    }
}

void TestScopeDialog::keysGoToTheList()
{
    TestDialog test;
    test.setKind(Kind::Command);
    test.type(QStringLiteral("st_scopedialo"));
    auto *what = test.current;
    what->setFocus();
    QTRY_VERIFY(what->hasFocus());
    QTest::keyClick(what, Qt::Key_Down);
    QVERIFY(test.find<QTreeView>("onlyList")->hasFocus());
    QCOMPARE(what->text(), QStringLiteral("tst_scopedialog"));
    QTest::keyClick(test.find<QTreeView>("onlyList"), Qt::Key_Return);
    QVERIFY(test.chosen);
    QCOMPARE(test.chosen->command, QStringLiteral("tst_scopedialog"));
    QCOMPARE(test.find<QTreeView>("onlyList")->textElideMode(), Qt::ElideMiddle);
}

/// A search for commands may also be the name of a future one.
void TestScopeDialog::commandsAreWaitedFor()
{
    TestDialog test;
    test.setKind(Kind::Command);
    test.type(QStringLiteral("tst_scope"));
    test.dialog.accept();
    QVERIFY(!test.chosen);
    QVERIFY2(test.problem().contains(QStringLiteral("No process is named “tst_scope” now")),
             qPrintable(test.problem()));
    test.dialog.accept();
    QVERIFY(test.chosen);
    QCOMPARE(test.chosen->command, QStringLiteral("tst_scope"));
}

/// All conditions have to be met, as on the command line.
void TestScopeDialog::conditionsCanBeCombined()
{
    TestDialog test;
    test.setKind(Kind::Process);
    test.type(pidOf(QCoreApplication::applicationPid()));
    test.turnTo(Kind::Command);
    test.type(QStringLiteral("tst_scopedialog"));
    test.turnTo(Kind::User);
    test.type(QStringLiteral("0"));
    QVERIFY2(test.find<QLabel>("onlyNote")->text().contains(QStringLiteral("restart at zero")),
             qPrintable(test.find<QLabel>("onlyNote")->text()));
    QVERIFY2(test.find<QLabel>("onlyNote")->text().contains(QStringLiteral("history is lost")),
             qPrintable(test.find<QLabel>("onlyNote")->text()));
    test.dialog.accept();
    QVERIFY2(test.chosen, qPrintable(test.problem()));
    QCOMPARE(*test.chosen,
             (ScopeRequest{.pid = pidOf(QCoreApplication::applicationPid()),
                           .command = QStringLiteral("tst_scopedialog"),
                           .user = QStringLiteral("0"),
                           .group = {}}));
    test.dialog.ask(*test.chosen);
    QCOMPARE(test.field(Kind::User)->text(), QStringLiteral("0"));
    test.turnTo(Kind::Command); // a wrong value in another field is found as well
    test.field(Kind::Process)->setText(QStringLiteral("init?"));
    test.chosen.reset();
    test.dialog.accept();
    QVERIFY(!test.chosen);
    QVERIFY2(test.problem().contains(QStringLiteral("not a process ID")), qPrintable(test.problem()));
}

void TestScopeDialog::emptyListsSayWhy()
{
    TestDialog test;
    test.setKind(Kind::Command);
    QCOMPARE(test.whyEmpty(), QString());
    test.type(QStringLiteral("no such command"));
    QCOMPARE(test.whyEmpty(), QStringLiteral("Nothing matches “no such command”."));
    test.setKind(Kind::Application);
    QCOMPARE(test.whyEmpty().contains(QStringLiteral("no applications or services")), test.list()->rowCount() == 0);
}

void TestScopeDialog::wrongNamesAreTold_data()
{
    QTest::addColumn<ScopeDialog::Kind>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("no number") << Kind::Process << QStringLiteral("init?")
                               << QStringLiteral("'init?' is not a process ID");
    QTest::newRow("no process") << Kind::Process << QStringLiteral("999999999")
                                << QStringLiteral("There is no process 999999999");
    QTest::newRow("path") << Kind::Command << QStringLiteral("/bin/sh") << QStringLiteral("as in sh");
    QTest::newRow("no user") << Kind::User << QStringLiteral("rooot") << QStringLiteral("There is no user 'rooot'");
    QTest::newRow("no group") << Kind::Application << QStringLiteral("/no/such.scope")
                              << QStringLiteral("There is no control group");
    QTest::newRow("a folder") << Kind::Application << QStringLiteral("/tmp") << QStringLiteral("not a control group");
}

void TestScopeDialog::wrongNamesAreTold()
{
    QFETCH(ScopeDialog::Kind, kind);
    QFETCH(QString, what);
    QFETCH(QString, words);
    TestDialog test;
    test.setKind(kind);
    test.type(what);
    test.dialog.accept();
    QVERIFY2(test.problem().contains(words), qPrintable(test.problem()));
    QVERIFY(test.dialog.isVisible());
    QVERIFY(!test.chosen);
    test.type(QStringLiteral("another"));
    QCOMPARE(test.problem(), QString());
}

void TestScopeDialog::titlesOfGroups_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-firefox-4711.scope")
        << QStringLiteral("firefox");
    QTest::newRow("/app.slice/app-org.kde.konsole-12.scope") << QStringLiteral("org.kde.konsole");
    QTest::newRow("/app.slice/app-flatpak-org.gimp.GIMP-99.scope") << QStringLiteral("org.gimp.GIMP");
    QTest::newRow("/app.slice/app-gnome-my\\x2deditor-5.scope") << QStringLiteral("my-editor");
    QTest::newRow("/app.slice/app-gnome-\\xd0\\x9f\\xd1\\x80-1.scope") << QStringLiteral("\u041f\u0440");
    QTest::newRow("/system.slice/\\x5cx41.service") << QStringLiteral("\\x5cx41"); // a backslash, and x41
    QTest::newRow("/system.slice/\\x1b.service") << QStringLiteral("\\x1b");
    QTest::newRow("/app.slice/app-firefox@abc.service") << QStringLiteral("firefox");
    QTest::newRow("/system.slice/cron.service") << QStringLiteral("cron");
    QTest::newRow("/machine/own") << QStringLiteral("own");
}

void TestScopeDialog::titlesOfGroups()
{
    QFETCH(QString, title);
    QCOMPARE(groupTitle(QString::fromLatin1(QTest::currentDataTag())), title);
}

void TestScopeDialog::theWindowCountsOnlyThat()
{
    OPEN_SOURCE(source, QStringLiteral("kernel"));
    // A unique command name.
    const QTemporaryDir folder;
    const QString name = QStringLiteral("only%1").arg(QCoreApplication::applicationPid());
    QVERIFY(QFile::copy(causes, folder.filePath(name)));
    MainWindow window(&makeSource);
    window.show();
    auto *banner = window.findChild<ScopeBanner *>();
    QSignalSpy counting(&window, &MainWindow::counting);
    window.control().start({.kind = SourceKind::Kernel});
    QTRY_COMPARE_WITH_TIMEOUT(counting.size(), 1, patience);
    QVERIFY(!banner->isVisible());

    ScopeRequest only;
    only.command = name;
    emit window.only()->requested(only);
    QTRY_COMPARE_WITH_TIMEOUT(counting.size(), 2, patience);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<QLabel *>(QStringLiteral("onlyText"))->text(),
             QStringLiteral("Filtered: processes named %1").arg(name));
    // Events of other processes, including this one, aren't counted.
    QTest::qWait(300);
    QCOMPARE(window.source()->store()->value(1), 0U);
    QProcess::execute(folder.filePath(name), {QStringLiteral("100")});
    const quint64 counted = window.source()->store()->value(1);
    QVERIFY2(counted > 100 * 65, qPrintable(QString::number(counted)));
    QTest::qWait(300);
    QCOMPARE(window.source()->store()->value(1), counted);

    QTest::mouseClick(banner->findChild<QPushButton *>(QStringLiteral("onlyEverybody")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(counting.size(), 3, patience);
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(window.source()->store()->value(1) > 0);
}

void TestScopeDialog::endedProcessesAreTold()
{
    OPEN_SOURCE(source, QStringLiteral("kernel"));
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
    QVERIFY(process.waitForStarted());
    MainWindow window(&makeSource);
    window.show();
    ScopeRequest only;
    only.pid = pidOf(process.processId());
    window.only()->set(only);
    QSignalSpy counting(&window, &MainWindow::counting);
    window.control().start({.kind = SourceKind::Kernel});
    QTRY_COMPARE_WITH_TIMEOUT(counting.size(), 1, patience);
    auto *text = window.findChild<QLabel *>(QStringLiteral("onlyText"));
    QCOMPARE(text->text(), QStringLiteral("Filtered: sleep (process %1) and its children").arg(*only.pid));
    process.kill();
    process.waitForFinished();
    QTRY_VERIFY2_WITH_TIMEOUT(text->text().contains(QStringLiteral("has ended")), qPrintable(text->text()), patience);

    // Nor can a scope of it be opened again; counting all processes works.
    window.control().start({.kind = SourceKind::Kernel});
    auto *page = window.findChild<FailurePage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), patience);
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("onlyEverybody")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(counting.size(), 2, patience);
}

void TestScopeDialog::simulatedEventsAreNobodys()
{
    MainWindow window(&makeSource);
    ScopeRequest only;
    only.command = QStringLiteral("causes");
    window.only()->set(only);
    window.show();
    window.control().start({.kind = SourceKind::Simulated});
    QVERIFY(!window.findChild<ScopeBanner *>()->isVisible());
    const auto *action = window.findChild<QAction *>(QStringLiteral("countOnly"));
    QVERIFY(!action->isEnabled());
    QVERIFY2(action->toolTip().contains(QStringLiteral("belong to no process")), qPrintable(action->toolTip()));
}

QTEST_MAIN(TestScopeDialog)
#include "tst_scopedialog.moc"
