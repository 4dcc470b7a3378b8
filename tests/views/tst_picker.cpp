// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventpicker.h"

#include "model/counters/eventselection.h"
#include "model/events/syscallcatalog.h"
#include "model/meanings/syscallmeanings.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/sourcesupport.h"
#include "views/alerts/alertbanner.h"
#include "views/chartpanel/chartpanel.h"
#include "views/counters/countertable.h"
#include "views/events/eventcommands.h"
#include "views/events/eventroles.h"
#include "views/events/functionspage.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"
#include "views/window/settings.h"
#include "views/window/windowstate.h"

#include "model/base/clock.h"
#include "model/history/laps.h"
#include "model/sources/kernelsource.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Kerntally;

namespace {

/// A counting window with its event picker.
struct PickerWindow
{
    PickerWindow()
        : PickerWindow(silent())
    {
    }
    explicit PickerWindow(const SourceChoice &choice)
        : window(&SourceChoice::make)
    {
        window.show();
        window.control().start(choice);
    }

    static SourceChoice silent(int counters = SourceChoice::builtins)
    {
        return {.kind = SourceKind::Simulated, .scenario = SimulatedSource::Scenario::Silent, .counters = counters};
    }

    bool isCounting()
    {
        return QTest::qWaitFor([this] { return window.model().rowCount() > 0; }, 20'000);
    }
    void open()
    {
        window.findChild<QAction *>(QStringLiteral("addEvents"))->trigger();
        QVERIFY(picker());
    }
    EventPicker *picker() const { return window.findChild<EventPicker *>(); }
    QWidget *page() const { return picker()->findChild<QTabWidget *>()->currentWidget(); }
    QTreeView *view() const { return page()->findChild<QTreeView *>(); }
    QLineEdit *search() const { return page()->findChild<QLineEdit *>(QStringLiteral("pickerSearch")); }
    QString text(const char *label) const
    {
        const auto *own = page()->findChild<QLabel *>(QLatin1String(label));
        return (own ? own : picker()->findChild<QLabel *>(QLatin1String(label)))->text();
    }
    QStringList counted()
    {
        QStringList ids;
        for (int row = 0; row < window.model().rowCount(); ++row)
            ids += window.model().counter(row)->id();
        return ids;
    }
    Counter *counter(const QString &id)
    {
        const qsizetype row = counted().indexOf(id);
        return row < 0 ? nullptr : window.model().counter(static_cast<int>(row));
    }

    /// The visible ids of all levels.
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            const QModelIndex top = view()->model()->index(row, 0);
            ids += top.data(EventRoles::IdRole).toString();
            for (int child = 0; child < view()->model()->rowCount(top); ++child)
                ids += view()->model()->index(child, 0, top).data(EventRoles::IdRole).toString();
        }
        ids.removeAll(QString());
        return ids;
    }
    QModelIndex row(const QString &id) const
    {
        const QModelIndexList found = view()->model()->match(view()->model()->index(0, 0), EventRoles::IdRole, id, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
        return found.value(0);
    }
    bool isChecked(const QString &id) const { return row(id).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    void check(const QString &id, bool on) const
    {
        QVERIFY2(row(id).isValid(), qPrintable(id));
        view()->model()->setData(row(id), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    void cause(const QString &id, quint64 events)
    {
        static_cast<SimulatedSource *>(window.source())->cause(counter(id)->number(), events);
        window.source()->sampler().sample();
    }

    MainWindow window;
};

const QString futex = QStringLiteral("syscall:futex");
const QString hostname = QStringLiteral("syscall:sethostname");

} // namespace

/// The event picker, and the window's response to counters that come and go.
class TestPicker : public QObject
{
    Q_OBJECT

private slots:
    void checkedEventsAreCounters_data();
    void checkedEventsAreCounters();
    void searchFindsAllWords();
    void commonMeaningsAreFound_data();
    void commonMeaningsAreFound();
    void groupsTellWhatMatches();
    void commonEventsAreFirst();
    void everyCallIsDescribed();
    void keyboardIsEnough();
    void detailsSayWhatIsCounted();
    void setsAddWhatIsHere();
    void fullIsSaid();
    void missingOnesAreListed();
    void functionsBeginWithTheProgram();
    void removedCountersCanBeHadBack();
    void removingLeavesNothingSelected();
    void numbersAreNotMixedUp();
    void noCountersOfferSome();
    void functionsOfAProgram();
    void functionsHaveTheirNamesInTheSource();
    void filesWithoutFunctionsAreExplained_data();
    void filesWithoutFunctionsAreExplained();
};

void TestPicker::checkedEventsAreCounters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
}

void TestPicker::checkedEventsAreCounters()
{
    QFETCH(const QString, kind);
    OPEN_SOURCE(test, kind); // fails or skips without a source
    PickerWindow test2({.kind = *sourceKind(kind)});
    QVERIFY(test2.isCounting());
    const QStringList before = test2.counted();
    test2.open();
    QVERIFY(test2.isChecked(QStringLiteral("syscalls")));
    QVERIFY(!test2.isChecked(futex));
    test2.check(futex, true);
    QVERIFY(test2.isChecked(futex));
    QCOMPARE(test2.counted(), before + QStringList(futex));
    QVERIFY2(test2.text("pickerCount").startsWith(QLatin1String("5 ")), qPrintable(test2.text("pickerCount")));
    QTRY_VERIFY_WITH_TIMEOUT(test2.counter(futex)->value() > 0, 20'000);
    const quint64 others = test2.counter(QStringLiteral("syscalls"))->value();
    test2.check(futex, false);
    QVERIFY(!test2.isChecked(futex));
    QCOMPARE(test2.counted(), before);
    QVERIFY(test2.counter(QStringLiteral("syscalls"))->value() >= others);
    test2.window.events()->chosen().add(futex); // added by other means
    QVERIFY(test2.isChecked(futex));
}

void TestPicker::searchFindsAllWords()
{
    PickerWindow test;
    test.open();
    const QAbstractItemModelTester tester(test.view()->model());
    const qsizetype all = test.shown().size();
    QVERIFY(all > 300);
    test.search()->setText(QStringLiteral("FUT sys"));
    const QStringList found = test.shown();
    QVERIFY(found.contains(futex));
    for (const QString &id : found)
        QVERIFY2(id.contains(QLatin1String("fut")), qPrintable(id));
    test.search()->setText(QStringLiteral("close calls, ones")); // words of a description
    QCOMPARE(test.shown(), QStringList(QStringLiteral("file-closes")));
    test.search()->setText(QStringLiteral("no such thing"));
    QCOMPARE(test.shown(), QStringList());
    QVERIFY(test.page()->findChild<QLabel *>(QStringLiteral("pickerEmpty"))->isVisible());
    test.search()->clear();
    QCOMPARE(test.shown().size(), all);
    QVERIFY(test.view()->isVisible());
}

void TestPicker::commonMeaningsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("event"); ///< suffix of the first match's id
    QTest::newRow("context switch") << QStringLiteral("context switch") << QStringLiteral("sched_switch");
    QTest::newRow("out of memory") << QStringLiteral("out of memory") << QStringLiteral("mark_victim");
    QTest::newRow("oom, not room") << QStringLiteral("oom kill") << QStringLiteral("mark_victim");
    QTest::newRow("disk") << QStringLiteral("disk") << QStringLiteral("block_rq_issue");
    QTest::newRow("interrupt") << QStringLiteral("interrupt") << QStringLiteral("irq_handler_entry");
    QTest::newRow("nothing") << QStringLiteral("no call does this") << QString();
    QTest::newRow("call") << QStringLiteral("locks or unlocks an open file") << QStringLiteral("syscall:flock");
}

void TestPicker::commonMeaningsAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, event);
    PickerWindow test;
    test.open();
    test.search()->setText(text);
    const QStringList found = test.shown();
    const bool isFound = std::any_of(found.begin(), found.end(), [&](const QString &id) { return id.endsWith(event); });
    QCOMPARE(isFound, !event.isEmpty());
    QVERIFY2(
        std::none_of(found.begin(), found.end(), [](const QString &id) { return id.contains(QLatin1String("room")); }),
        qPrintable(found.join(QLatin1Char(' '))));
}

void TestPicker::groupsTellWhatMatches()
{
    PickerWindow test;
    test.open();
    test.search()->setText(QStringLiteral("futex"));
    const QModelIndex group = test.row(futex).parent();
    const QString count = group.siblingAtColumn(1).data().toString();
    const int matches = test.view()->model()->rowCount(group);
    QVERIFY2(count.startsWith(QStringLiteral("%1 of ").arg(matches)), qPrintable(count));
    QCOMPARE(group.row(), 0);
    QCOMPARE(test.row(futex).row(), 0); // exact matches come before longer names
    test.search()->setText(QStringLiteral("sched"));
    QCOMPARE(test.view()->model()->index(0, 0).data().toString(), QStringLiteral("sched"));
    test.search()->clear();
    QVERIFY(!test.row(futex).parent().siblingAtColumn(1).data().toString().contains(QLatin1String(" of ")));
}

/// Common events are in their own groups as well, and checked in both.
void TestPicker::commonEventsAreFirst()
{
    PickerWindow test;
    test.open();
    const QAbstractItemModel *model = test.view()->model();
    const QModelIndex common = model->index(0, 0);
    QCOMPARE(common.data().toString(), QStringLiteral("Common"));
    QVERIFY(test.view()->isExpanded(common));
    const QString fsync = QStringLiteral("syscall:fsync");
    const QModelIndexList places =
        model->match(common, EventRoles::IdRole, fsync, -1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.first().parent(), common);
    test.check(fsync, true);
    for (const QModelIndex &place : places)
        QCOMPARE(place.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    test.search()->setText(fsync);
    QCOMPARE(test.shown(), QStringList(fsync));
}

/// Except for a few that are newer than the descriptions.
void TestPicker::everyCallIsDescribed()
{
    QStringList without;
    for (const Syscall &call : knownSyscalls()) {
        if (syscallMeaning(call.name).isEmpty())
            without += call.name;
    }
    QVERIFY2(without.size() < 20, qPrintable(without.join(QLatin1Char(' '))));
    QVERIFY(!syscallMeaning(QStringLiteral("fcntl64")).isEmpty());
}

void TestPicker::keyboardIsEnough()
{
    PickerWindow test;
    test.open();
    QVERIFY(QTest::qWaitForWindowActive(test.picker()));
    QVERIFY(test.search()->hasFocus());
    QTest::keyClicks(test.search(), QStringLiteral("syscall:futex"));
    QTest::keyClick(test.search(), Qt::Key_Down);
    QVERIFY(test.view()->hasFocus());
    QTest::keyClick(test.view(), Qt::Key_Space);
    QVERIFY(test.counter(futex));
    QTest::keyClick(test.view(), Qt::Key_Return);
    QVERIFY(!test.counter(futex));
    QTest::keyClick(test.view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(test.search()->hasFocus());
    QTest::keyClick(test.search(), Qt::Key_Escape);
    QVERIFY(test.search()->text().isEmpty());
    QVERIFY(test.picker()->isVisible());
    QTest::keyClick(test.search(), Qt::Key_Escape);
    QVERIFY(!test.picker()->isVisible());
}

void TestPicker::detailsSayWhatIsCounted()
{
    PickerWindow test;
    test.open();
    test.search()->setText(QStringLiteral("futex"));
    test.view()->setCurrentIndex(test.row(futex));
    QCOMPARE(test.text("pickerTitle"), futex);
    QVERIFY2(test.text("pickerDetails").contains(QLatin1String("futex() calls")),
             qPrintable(test.text("pickerDetails")));
}

void TestPicker::setsAddWhatIsHere()
{
    PickerWindow test;
    test.open();
    test.picker()->findChild<QAction *>(QStringLiteral("set-network"))->trigger();
    QVERIFY(test.counter(QStringLiteral("syscall:connect")));
    QVERIFY(test.counted().size() > 4);
    QVERIFY2(test.text("pickerMessageText").contains(QString::number(test.counted().size() - 4)),
             qPrintable(test.text("pickerMessageText")));
    const auto *message = test.picker()->findChild<Message *>(QStringLiteral("pickerMessage"));
    QVERIFY(message->kind() != Message::Kind::Warning);
    const QStringList before = test.counted();
    test.picker()->findChild<QAction *>(QStringLiteral("set-network"))->trigger();
    QCOMPARE(message->kind(), Message::Kind::Info); // nothing was added
    QCOMPARE(test.counted(), before);
}

void TestPicker::fullIsSaid()
{
    PickerWindow test(PickerWindow::silent(KT_COUNTERS));
    test.open();
    QVERIFY2(test.text("pickerCount").startsWith(QLatin1String("64 ")), qPrintable(test.text("pickerCount")));
    test.check(hostname, true);
    QVERIFY(!test.isChecked(hostname));
    QVERIFY2(test.text("pickerMessageText").contains(QLatin1String("64")), qPrintable(test.text("pickerMessageText")));
    const auto *message = test.picker()->findChild<Message *>(QStringLiteral("pickerMessage"));
    QVERIFY(message->isVisible());
    QCOMPARE(message->kind(), Message::Kind::Warning);
    test.check(futex, false);
    test.check(hostname, true);
    QVERIFY(test.isChecked(hostname));
    QVERIFY(!test.picker()->findChild<QWidget *>(QStringLiteral("pickerMessage"))->isVisible());
}

void TestPicker::missingOnesAreListed()
{
    OPEN_SOURCE(source, QStringLiteral("kernel"));
    const QTemporaryDir folder;
    const QString gone = QStringLiteral("gone:gone_event");
    {
        QSettings store(folder.filePath(QStringLiteral("a.conf")), QSettings::IniFormat);
        store.setValue(QStringLiteral("version"), 1);
        store.setValue(QStringLiteral("events/kernel/chosen"), QStringList{QStringLiteral("syscalls"), gone, futex});
        store.setValue(QStringLiteral("counters/syscall:futex/name"), QStringLiteral("Locks"));
        store.sync();
    }
    Settings settings(folder.filePath(QStringLiteral("a.conf")));
    PickerWindow test({.kind = SourceKind::Simulated});
    const WindowState memory(test.window, settings);
    test.window.control().start({.kind = SourceKind::Kernel});
    QTRY_COMPARE_WITH_TIMEOUT(test.counted(), (QStringList{QStringLiteral("syscalls"), futex}), 20'000);
    QCOMPARE(test.counter(futex)->name(), QStringLiteral("Locks"));
    auto *problems = test.window.findChild<QLabel *>(QStringLiteral("statusProblems"));
    QVERIFY(problems->isVisible());
    QVERIFY2(problems->toolTip().contains(gone), qPrintable(problems->toolTip()));
    test.open();
    QVERIFY(test.isChecked(gone)); // stays selected
    test.check(gone, false);
    QVERIFY(!test.row(gone).isValid());
    settings.saveNow();
    QCOMPARE(settings.store().value(QStringLiteral("events/kernel/chosen")).toStringList(), test.counted());
}

/// Without a program there is nothing to search; Tab moves from the path to the widgets below.
void TestPicker::functionsBeginWithTheProgram()
{
    PickerWindow test;
    test.open();
    QVERIFY(QTest::qWaitForWindowActive(test.picker()));
    auto *pages = test.picker()->findChild<QTabWidget *>();
    pages->setCurrentIndex(1);
    test.picker()->begin();
    auto *path = test.page()->findChild<QLineEdit *>(QStringLiteral("programPath"));
    QTRY_VERIFY(path->hasFocus());
    QStringList stops;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget()->objectName());
    }
    const QString search = test.search()->objectName();
    QVERIFY2(stops.indexOf(search) >= 0 && stops.indexOf(search) <= 1, qPrintable(stops.join(QLatin1Char(' '))));
    test.page()->findChild<QLineEdit *>(QStringLiteral("programPath"))->setText(QStringLiteral("/bin/sh"));
    QMetaObject::invokeMethod(path, "editingFinished");
    test.picker()->begin();
    QTRY_VERIFY(test.search()->hasFocus());
}

void TestPicker::removedCountersCanBeHadBack()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("a.conf")));
    PickerWindow test;
    const WindowState memory(test.window, settings);
    test.counter(QStringLiteral("packets"))->setName(QStringLiteral("Wire"));
    test.counter(QStringLiteral("packets"))->setAlertRule(AlertRule{.limit = 77});
    test.window.page()->table()->select(test.counter(QStringLiteral("packets")));
    test.window.findChild<QAction *>(QStringLiteral("removeCounter"))->trigger();
    QVERIFY(!test.counter(QStringLiteral("packets")));
    QVERIFY(test.window.statusBar()->currentMessage().contains(QLatin1String("Wire")));
    test.open();
    QVERIFY(!test.isChecked(QStringLiteral("packets")));
    test.check(QStringLiteral("packets"), true);
    const Counter *back = test.counter(QStringLiteral("packets"));
    QVERIFY(back);
    QCOMPARE(back->name(), QStringLiteral("Wire"));
    QCOMPARE(back->alertRule()->limit, quint64{77});
    QCOMPARE(back->value(), quint64{0});
}

void TestPicker::removingLeavesNothingSelected()
{
    PickerWindow test;
    CounterTable *table = test.window.page()->table();
    table->setFocus();
    table->clearSelection();
    test.counter(QStringLiteral("packets"))->setAlertRule(AlertRule{.limit = 5});
    test.cause(QStringLiteral("packets"), 10);
    QTRY_VERIFY(test.counter(QStringLiteral("packets"))->isAlertUnseen());
    test.window.events()->chosen().remove(QStringLiteral("syscalls"));
    QVERIFY(!table->selected());
    QVERIFY(test.counter(QStringLiteral("packets"))->isAlertUnseen());
    // Removing a counter by a key selects the next one.
    table->select(test.counter(QStringLiteral("file-opens")));
    test.window.findChild<QAction *>(QStringLiteral("removeCounter"))->trigger();
    QVERIFY(table->selected());
}

void TestPicker::numbersAreNotMixedUp()
{
    PickerWindow test(PickerWindow::silent(KT_COUNTERS));
    const int number = test.counter(futex)->number();
    test.counter(futex)->setName(QStringLiteral("Old"));
    test.counter(futex)->setAlertRule(AlertRule{.limit = 5});
    test.cause(futex, 1000);
    auto *banner = test.window.findChild<AlertBanner *>();
    QTRY_VERIFY(banner->isVisible());
    Laps &laps = *test.window.page()->panel()->laps();
    laps.add({.time = monotonicNow(), .note = {}, .totals = {{number, 1000}}});

    test.window.events()->chosen().remove(futex);
    QVERIFY(!banner->isVisible());
    test.window.events()->chosen().add(hostname);
    const Counter *added = test.counter(hostname);
    QCOMPARE(added->number(), number);
    QCOMPARE(added->name(), QStringLiteral("sethostname()"));
    QVERIFY(!added->alertRule());
    QVERIFY(!added->isAlertUnseen());
    QCOMPARE(added->value(), quint64{0});
    QCOMPARE(added->rate(), 0.0);
    test.cause(hostname, 2000);
    laps.add({.time = monotonicNow(), .note = {}, .totals = {{number, 3000}}});
    QVERIFY(!laps.events(1, number));
    QVERIFY(!banner->isVisible());
}

void TestPicker::noCountersOfferSome()
{
    PickerWindow test;
    for (const QString &id : test.counted())
        test.window.events()->chosen().remove(id);
    auto *add = test.window.findChild<QPushButton *>(QStringLiteral("noCountersAdd"));
    QVERIFY(add->isVisible());
    add->click();
    QVERIFY(test.picker()->isVisible());
    test.check(futex, true);
    QVERIFY(!add->isVisible());
}

void TestPicker::functionsOfAProgram()
{
    PickerWindow test;
    test.open();
    auto *pages = test.picker()->findChild<QTabWidget *>();
    pages->setCurrentIndex(1);
    auto *functions = qobject_cast<FunctionsPage *>(test.page());
    QVERIFY(functions);
    const QString program = QCoreApplication::applicationFilePath();
    functions->open(program);
    QTRY_VERIFY_WITH_TIMEOUT(test.view()->model()->rowCount() > 0, 60'000); // all are demangled
    const QAbstractItemModelTester tester(test.view()->model());
    test.search()->setText(QStringLiteral("main"));
    const QString main = QStringLiteral("uprobe:%1:main").arg(program);
    QVERIFY(test.shown().contains(main));
    test.check(main, true);
    QVERIFY(test.counter(main));
    QCOMPARE(test.counter(main)->name(), QStringLiteral("main()"));
    pages->setCurrentIndex(0);
    QVERIFY(test.isChecked(main)); // among the other events
    test.check(main, false);
    QVERIFY(!test.counter(main));
}

/// Symbols are demangled.
void TestPicker::functionsHaveTheirNamesInTheSource()
{
    PickerWindow test;
    test.open();
    test.picker()->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *functions = qobject_cast<FunctionsPage *>(test.page());
    const QString program = QCoreApplication::applicationFilePath();
    functions->open(program);
    QTRY_VERIFY_WITH_TIMEOUT(test.view()->model()->rowCount() > 0, 60'000); // demangling takes a while
    const QString id =
        QStringLiteral("uprobe:%1:%2").arg(program, QLatin1String("_ZN9Kerntally13eventKeywordsERK7QString"));
    const QModelIndex row = test.row(id);
    QVERIFY(row.isValid());
    const QString name = QStringLiteral("Kerntally::eventKeywords(QString const&)");
    QCOMPARE(row.data().toString(), name);
    QCOMPARE(row.siblingAtColumn(1).data().toString(), id.section(QLatin1Char(':'), -1));
    test.check(id, true);
    QVERIFY2(test.counter(id), qPrintable(test.text("pickerMessageText")));
    QCOMPARE(test.counter(id)->name(), name);
}

void TestPicker::filesWithoutFunctionsAreExplained_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QStringLiteral("/no/such/file") << QStringLiteral("no file");
    QTest::newRow("folder") << QStringLiteral("/usr") << QStringLiteral("not an executable");
    QTest::newRow("text") << QStringLiteral("/etc/passwd") << QStringLiteral("neither a program nor a library");
}

void TestPicker::filesWithoutFunctionsAreExplained()
{
    QFETCH(const QString, file);
    QFETCH(const QString, said);
    PickerWindow test;
    test.open();
    test.picker()->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *path = test.page()->findChild<QLineEdit *>(QStringLiteral("programPath"));
    path->setText(file);
    QTest::keyClick(path, Qt::Key_Return);
    const auto *label = test.page()->findChild<QLabel *>(QStringLiteral("pickerEmpty"));
    QTRY_VERIFY2(label->text().contains(said), qPrintable(label->text()));
    QVERIFY(label->isVisible());
    QVERIFY(test.picker()->isVisible()); // Return didn't close it
}

QTEST_MAIN(TestPicker)
#include "tst_picker.moc"
