// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/clock.h"
#include "model/causes/causemodel.h"
#include "model/causes/causeorder.h"
#include "model/counters/countermodel.h"
#include "model/sources/kernelsource.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/kernelobjects.h"
#include "tests/support/sourcesupport.h"
#include "views/causes/causespane.h"
#include "views/causes/causestable.h"
#include "views/causes/causesview.h"
#include "views/causes/counterbox.h"
#include "views/counters/countertable.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cstring>
#include <memory>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;
using By = CauseWatch::By;

namespace {

CauseWatch::Cause cause(const char *command, qint64 process, quint64 count, double rate = 0)
{
    CauseWatch::Cause that;
    that.command = QLatin1String(command);
    that.process = process;
    that.started = process;
    that.count = count;
    that.rate = rate;
    return that;
}

CauseWatch::Reading reading(const QList<CauseWatch::Cause> &causes, quint64 others = 0)
{
    CauseWatch::Reading that;
    that.causes = causes;
    that.others = that.total = others;
    for (const CauseWatch::Cause &each : causes)
        that.total += each.count;
    return that;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

/// The test decides when the source authorises.
struct Permission
{
    bool isGiven = false;
    QString refusal;
    int watches = 0;
    int events = 5;
    quint64 missed = 0;
};
class AskedFeed : public CauseFeed
{
public:
    explicit AskedFeed(Permission &permission)
        : m_permission(permission)
        , m_begin(monotonicNow())
    {
        ++m_permission.watches;
    }
    ~AskedFeed() override { --m_permission.watches; }
    AskedFeed(const AskedFeed &) = delete;
    AskedFeed &operator=(const AskedFeed &) = delete;
    bool isWaiting() const override { return !m_permission.isGiven && m_permission.refusal.isEmpty(); }
    qint64 begin() const override { return m_begin; }
    void read(const Tell &tell) const override
    {
        if (!m_permission.refusal.isEmpty())
            throw SourceError(m_permission.refusal);
        kt_cause somebody = {};
        std::memcpy(somebody.command, "somebody", 8);
        tell(somebody, static_cast<quint64>(m_permission.events));
    }
    quint64 missed() override { return m_permission.missed; }

private:
    Permission &m_permission;
    qint64 m_begin;
};
class AskingSource : public SimulatedSource
{
public:
    explicit AskingSource(Permission &permission)
        : SimulatedSource(Scenario::Silent)
        , m_permission(permission)
    {
    }
    std::unique_ptr<CauseWatch> noteCauses(int, By by) override
    {
        return std::make_unique<CauseWatch>(by, std::make_unique<AskedFeed>(m_permission));
    }

private:
    Permission &m_permission;
};

/// A window with a visible list of causes.
struct WhoWindow
{
    explicit WhoWindow(const CountingController::SourceFactory &factory)
        : window(factory)
    {
        window.resize(1280, 800);
        window.show();
        window.control().start({.kind = SourceKind::Kernel});
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
    }
    void ask(int number)
    {
        window.page()->table()->select(window.model().find(number));
        if (auto *action = window.findChild<QAction *>(QStringLiteral("who")); !action->isChecked())
            action->trigger();
    }
    CausesView *view() { return window.findChild<CausesView *>(); }
    CausesTable *table() { return window.findChild<CausesTable *>(); }
    void trigger(const char *name) { view()->findChild<QAction *>(QLatin1String(name))->trigger(); }
    QString label(const char *name) { return view()->findChild<QLabel *>(QLatin1String(name))->text(); }
    bool saysMessage() { return view()->findChild<QLabel *>(QStringLiteral("whoMessage"))->isVisible(); }
    quint64 eventsOf(const QString &name)
    {
        quint64 events = 0;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, CauseModel::NameColumn).data().toString() == name)
                events +=
                    table()->model()->index(row, CauseModel::EventsColumn).data(CauseModel::SortRole).toULongLong();
        }
        return events;
    }

    MainWindow window;
};

CountingController::SourceFactory silent()
{
    return [](const SourceChoice &, const Scope &) {
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    };
}

} // namespace

/// The list of causes beside the chart, which counts only while it is visible.
class TestCausesView : public QObject
{
    Q_OBJECT

private slots:
    void accessibleCellsStay();
    void rowsStayTheirCauses();
    void othersAreFirst_data();
    void othersAreFirst();
    void endedCanBeRemoved();
    void endIsSeenInTheKernel();
    void isSearched();
    void simulatedCausesAddUp();
    void exactInTheKernel();
    void nothingIsNotedUnseen();
    void fromNowOn();
    void followsTheSelection();
    void staysWithAPinnedCounter();
    void shortcutOpensAndCloses();
    void syscallsWhereThereAreSome();
    void waitsForPermission();
    void refusalIsSaid();
    void missedIsSaid();
    void goesOnWithAnotherSource();
    void isCopiedAndSaved();
    void namesHaveRoomFirst();
    void standsBelowWhereItIsNarrow();
    void escapeLeadsBack();
};

/// Rows and selection persist while the order does: after a layout change Qt creates new accessible objects, so that
/// screen readers lose their position.
void TestCausesView::accessibleCellsStay()
{
    CausesTable table;
    table.begin(By::Process, Qt::blue);
    table.update(reading({cause("make", 1, 500), cause("cat", 2, 30), cause("ls", 3, 20)}));
    const QSignalSpy layouts(table.model(), &QAbstractItemModel::layoutChanged);
    const QSignalSpy resets(table.model(), &QAbstractItemModel::modelReset);
    table.update(reading({cause("make", 1, 900), cause("cat", 2, 50), cause("ls", 3, 20)}));
    QCOMPARE(layouts.size() + resets.size(), 0);
    QCOMPARE(table.model()->index(0, CauseModel::EventsColumn).data().toString(), QStringLiteral("900"));
    table.update(reading({cause("make", 1, 900), cause("cat", 2, 50), cause("ls", 3, 2000), cause("dd", 4, 40)}));
    QCOMPARE(column(*table.model(), CauseModel::NameColumn),
             QStringList({QStringLiteral("ls"), QStringLiteral("make"), QStringLiteral("cat"), QStringLiteral("dd")}));
    QVERIFY(layouts.size() > 0);
}

void TestCausesView::rowsStayTheirCauses()
{
    CauseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CauseOrder order;
    order.setSourceModel(&model);
    order.sort(CauseModel::EventsColumn, Qt::DescendingOrder);
    model.clear(By::Process);
    model.update(reading({cause("make", 20, 50), cause("cat", 10, 30), cause("cat", 11, 20)}));
    const QPersistentModelIndex cat = order.index(1, CauseModel::ProcessColumn);
    QCOMPARE(cat.data().toString(), QStringLiteral("10"));
    const QSignalSpy resets(&order, &QAbstractItemModel::modelReset);
    const QSignalSpy moves(&order, &QAbstractItemModel::layoutChanged);
    model.update(reading({cause("make", 20, 60), cause("cat", 10, 40), cause("cat", 11, 25)}));
    QVERIFY(moves.isEmpty()); // the order is unchanged
    model.update(
        reading({cause("cat", 10, 400, 12.5), cause("make", 20, 75), cause("dd", 12, 30), cause("cat", 11, 25)}));
    QVERIFY(resets.isEmpty());
    QCOMPARE(cat.row(), 0);
    QCOMPARE(cat.data().toString(), QStringLiteral("10"));
    QCOMPARE(cat.sibling(0, CauseModel::RateColumn).data(CauseModel::SortRole).toDouble(), 12.5);
    QCOMPARE(column(order, CauseModel::NameColumn),
             (QStringList{QStringLiteral("cat"), QStringLiteral("make"), QStringLiteral("dd"), QStringLiteral("cat")}));
    QCOMPARE(order.index(1, CauseModel::ShareColumn).data(CauseModel::ShareRole).toDouble(), 75.0 / 530);
}

void TestCausesView::othersAreFirst_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    for (int column = 0; column < CauseModel::ColumnCount; ++column) {
        QTest::addRow("column %d up", column) << column << Qt::AscendingOrder;
        QTest::addRow("column %d down", column) << column << Qt::DescendingOrder;
    }
}

void TestCausesView::othersAreFirst()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    CauseModel model;
    CauseOrder sorted;
    sorted.setSourceModel(&model);
    sorted.sort(column, order);
    model.clear(By::Command);
    model.update(reading({cause("a", 0, 50, 3), cause("z", 0, 3000, 1)}, 400));
    QCOMPARE(sorted.rowCount(), 3);
    QVERIFY(sorted.index(0, 0).data(CauseModel::OthersRole).toBool());
    QCOMPARE(sorted.index(0, CauseModel::EventsColumn).data().toString(), QStringLiteral("400"));
}

/// Removed rows don't return with the next reading, which still has them; their events stay in the total.
void TestCausesView::endedCanBeRemoved()
{
    CauseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.clear(By::Process);
    CauseWatch::Cause gone = cause("make", 20, 60);
    model.update(reading({gone, cause("cat", 10, 40)}, 10));
    QVERIFY(!model.hasEnded());
    gone.hasEnded = true;
    model.update(reading({gone, cause("cat", 10, 40)}, 10));
    QVERIFY(model.hasEnded());
    QCOMPARE(model.index(0, CauseModel::RateColumn).data().toString(), QStringLiteral("ended"));
    QVERIFY(model.index(0, CauseModel::NameColumn).data(CauseModel::EndedRole).toBool());
    model.removeEnded();
    QVERIFY(!model.hasEnded());
    model.update(reading({gone, cause("cat", 10, 50), cause("dd", 30, 1)}, 20));
    QCOMPARE(column(model, CauseModel::NameColumn),
             (QStringList{QStringLiteral("cat"), QStringLiteral("others"), QStringLiteral("dd")}));
    QCOMPARE(model.index(0, CauseModel::EventsColumn).data().toString(), QStringLiteral("50"));
    QCOMPARE(model.index(1, CauseModel::EventsColumn).data().toString(), QStringLiteral("20"));
    QCOMPARE(model.index(0, CauseModel::ShareColumn).data(CauseModel::ShareRole).toDouble(), 50.0 / 131);
}

/// Reports the end of a real process, but not of running ones.
void TestCausesView::endIsSeenInTheKernel()
{
    OPEN_KERNEL(probe)
    WhoWindow test([](const SourceChoice &, const Scope &) { return std::make_unique<KernelSource>(); });
    QTRY_VERIFY(test.window.model().rowCount() > 0);
    test.ask(KT_FILE_OPEN);
    QProcess process;
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("read line </dev/null; exec cat")});
    QVERIFY(process.waitForStarted());
    const auto rateOf = [&](qint64 number) {
        const QAbstractItemModel *rows = test.table()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, CauseModel::ProcessColumn).data().toString() == QString::number(number)
                && rows->index(row, CauseModel::NameColumn).data().toString().startsWith(QLatin1String("cat")))
                return rows->index(row, CauseModel::RateColumn).data().toString();
        }
        return QString();
    };
    const qint64 number = process.processId();
    QTRY_VERIFY_WITH_TIMEOUT(!rateOf(number).isEmpty(), 20'000);
    QVERIFY(rateOf(number) != QLatin1String("ended"));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(rateOf(number), QStringLiteral("ended"), 20'000);
    auto *remove = test.view()->findChild<QAction *>(QStringLiteral("whoRemoveEnded"));
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QCOMPARE(rateOf(number), QString());
}

void TestCausesView::isSearched()
{
    CauseModel model;
    CauseOrder order;
    order.setSourceModel(&model);
    order.sort(CauseModel::EventsColumn, Qt::DescendingOrder);
    model.clear(By::Process);
    model.update(reading({cause("Xwayland", 1700, 50), cause("bash", 171, 30), cause("cat", 99, 20)}, 10));
    order.setSought(QStringLiteral("WAY"));
    QCOMPARE(order.rowCount(), 2); // matches may be hidden in the row of the others
    QVERIFY(order.index(0, 0).data(CauseModel::OthersRole).toBool());
    QCOMPARE(order.index(1, CauseModel::NameColumn).data().toString(), QStringLiteral("Xwayland"));
    order.setSought(QStringLiteral(" 17"));
    QCOMPARE(order.rowCount(), 3);
    order.setSought(QString());
    QCOMPARE(order.rowCount(), 4);
}

void TestCausesView::simulatedCausesAddUp()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent);
    source.open();
    for (const CounterDefinition &counter : source.counters())
        source.add(counter.number);
    for (const By by : {By::Process, By::Command, By::Syscall}) {
        const auto watch = source.watchCauses(KT_SYSCALL, by);
        for (const quint64 events : {1, 20, 3456}) {
            const quint64 before = watch->read().total;
            source.cause(KT_SYSCALL, events);
            QCOMPARE(watch->read().total, before + events);
        }
        QVERIFY(watch->read().causes.size() > 5);
    }
    QVERIFY_THROWS_EXCEPTION(SourceError, source.watchCauses(KT_PACKET, By::Syscall));
}

/// A known number of calls is in the list, by each grouping.
void TestCausesView::exactInTheKernel()
{
    OPEN_KERNEL(probe)
    WhoWindow test([](const SourceChoice &, const Scope &) { return std::make_unique<KernelSource>(); });
    QTRY_VERIFY(test.window.model().rowCount() > 0);
    test.ask(KT_FILE_OPEN);
    QVERIFY(test.view()->isWatching());
    QVERIFY(ownMap("causes") != 0);
    test.trigger("whoBySyscall");
    for (int i = 0; i < 4321; ++i)
        syscall(SYS_openat2, -1, nullptr, nullptr, 0);
    QTRY_VERIFY_WITH_TIMEOUT(test.eventsOf(QStringLiteral("openat2")) >= 4321, 20'000);
    QVERIFY(test.eventsOf(QStringLiteral("openat2")) < 4400); // other processes rarely make this call
    test.trigger("whoByProcess");
    for (int i = 0; i < 4321; ++i)
        syscall(SYS_openat2, -1, nullptr, nullptr, 0);
    const auto own = [&] {
        const QAbstractItemModel *rows = test.table()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, CauseModel::ProcessColumn).data().toString() == QString::number(getpid()))
                return rows->index(row, CauseModel::EventsColumn).data(CauseModel::SortRole).toInt();
        }
        return 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(own() >= 4321, 20'000);
    test.trigger("whoClose");
    QCOMPARE(ownMap("causes"), 0U);
}

/// While the list is closed, hidden or minimized, there is no watch.
void TestCausesView::nothingIsNotedUnseen()
{
    WhoWindow test(silent());
    QVERIFY(!test.view()->isVisible());
    QVERIFY(!test.view()->isWatching());
    test.ask(KT_PACKET);
    QVERIFY(test.view()->isVisible());
    QVERIFY(test.view()->isWatching());
    test.window.showMinimized();
    QTRY_VERIFY(!test.view()->isWatching());
    test.window.showNormal();
    QTRY_VERIFY(test.view()->isWatching());
    test.window.hide();
    QVERIFY(!test.view()->isWatching());
    test.window.show();
    QVERIFY(test.view()->isWatching());
    test.trigger("whoClose");
    QVERIFY(!test.view()->isVisible());
    QVERIFY(!test.view()->isWatching());
}

void TestCausesView::fromNowOn()
{
    WhoWindow test(silent());
    test.ask(KT_PACKET);
    auto *source = static_cast<SimulatedSource *>(test.window.source());
    source->cause(KT_PACKET, 1234);
    QTRY_VERIFY(test.label("whoSum").contains(QLocale().toString(1234)));
    QVERIFY(!test.saysMessage());
    test.trigger("whoFromNow");
    QVERIFY(test.saysMessage()); // no events since then
    source->cause(KT_PACKET, 77);
    QTRY_VERIFY(test.label("whoSum").contains(QLatin1String(" 77 ")));
}

/// The shortcut works with any selection.
void TestCausesView::shortcutOpensAndCloses()
{
    WhoWindow test(silent());
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
    auto *action = test.window.findChild<QAction *>(QStringLiteral("who"));
    test.window.page()->table()->clearSelection();
    QVERIFY(!action->isEnabled()); // no counter to show the causes of
    test.window.page()->table()->select(test.window.model().find(KT_PACKET));
    for (const bool shown : {true, false, true}) {
        QTest::keyClick(&test.window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(test.view()->isVisible(), shown);
        QCOMPARE(action->isChecked(), shown);
    }
    test.window.page()->table()->clearSelection();
    QVERIFY(action->isEnabled()); // so that it can be closed
    test.trigger("whoClose");
    QVERIFY(!action->isChecked());
    QVERIFY(!action->isEnabled());
}

void TestCausesView::staysWithAPinnedCounter()
{
    WhoWindow test(silent());
    const auto *box = test.view()->findChild<CounterBox *>();
    test.ask(KT_PACKET);
    test.trigger("whoPin");
    test.window.page()->table()->select(test.window.model().find(KT_FILE_OPEN));
    QCOMPARE(box->counter()->number(), int{KT_PACKET});
    test.trigger("whoPin");
    test.window.page()->table()->select(test.window.model().find(KT_SYSCALL));
    QCOMPARE(box->counter()->number(), int{KT_SYSCALL});
}

void TestCausesView::followsTheSelection()
{
    WhoWindow test(silent());
    auto *box = test.view()->findChild<CounterBox *>();
    test.ask(KT_PACKET);
    test.window.page()->table()->select(test.window.model().find(KT_FILE_OPEN));
    QCOMPARE(box->counter()->number(), int{KT_FILE_OPEN});
    test.window.page()->table()->clearSelection();
    QCOMPARE(box->counter()->number(), int{KT_FILE_OPEN});
    box->setCurrentIndex(0);
    QCOMPARE(box->counter()->number(), int{KT_SYSCALL});
    QVERIFY(test.view()->isWatching());
    box->counter()->setName(QStringLiteral("Mine"));
    QCOMPARE(box->currentText(), QStringLiteral("Mine"));
    test.window.model().remove(KT_SYSCALL);
    QVERIFY(!test.view()->isWatching());
    QVERIFY(test.saysMessage());
    QCOMPARE(box->count(), 3);
}

void TestCausesView::syscallsWhereThereAreSome()
{
    WhoWindow test(silent());
    auto *bySyscall = test.view()->findChild<QAction *>(QStringLiteral("whoBySyscall"));
    test.ask(KT_SYSCALL);
    QVERIFY(bySyscall->isEnabled());
    bySyscall->trigger();
    static_cast<SimulatedSource *>(test.window.source())->cause(KT_SYSCALL, 1000);
    QTRY_VERIFY(test.eventsOf(QStringLiteral("futex")) > 0);
    QVERIFY(test.table()->isColumnHidden(CauseModel::ProcessColumn));
    test.ask(KT_PACKET);
    QVERIFY(!bySyscall->isEnabled());
    QVERIFY(!bySyscall->isChecked());
    QVERIFY(bySyscall->toolTip().startsWith(QLatin1String("Only")));
    QVERIFY(!test.table()->isColumnHidden(CauseModel::ProcessColumn));
    QVERIFY(test.view()->isWatching());
}

void TestCausesView::waitsForPermission()
{
    Permission permission;
    WhoWindow test([&](const SourceChoice &, const Scope &) { return std::make_unique<AskingSource>(permission); });
    test.ask(KT_PACKET);
    QVERIFY(test.saysMessage());
    QVERIFY(test.label("whoMessage").contains(QLatin1String("permission")));
    permission.isGiven = true;
    QTRY_VERIFY(test.eventsOf(QStringLiteral("somebody")) == 5);
    QVERIFY(!test.saysMessage());
    test.trigger("whoClose");
    QCOMPARE(permission.watches, 0);
}

void TestCausesView::refusalIsSaid()
{
    Permission permission;
    WhoWindow test([&](const SourceChoice &, const Scope &) { return std::make_unique<AskingSource>(permission); });
    test.ask(KT_PACKET);
    permission.refusal = QStringLiteral("You may not know.");
    QTRY_COMPARE(test.label("whoMessage"), permission.refusal);
    QVERIFY(!test.view()->isWatching());
    auto *again = test.view()->findChild<QPushButton *>(QStringLiteral("whoAgain"));
    QVERIFY(again->isVisible());
    permission = {.isGiven = true, .refusal = {}, .watches = permission.watches};
    again->click();
    QTRY_VERIFY(test.eventsOf(QStringLiteral("somebody")) == 5);
}

void TestCausesView::missedIsSaid()
{
    Permission permission{.isGiven = true, .refusal = {}};
    WhoWindow test([&](const SourceChoice &, const Scope &) { return std::make_unique<AskingSource>(permission); });
    test.ask(KT_PACKET);
    const auto *missed = test.view()->findChild<QLabel *>(QStringLiteral("whoMissed"));
    QVERIFY(!missed->isVisible());
    permission.missed = 12;
    QTRY_VERIFY(missed->isVisible());
    QVERIFY(missed->text().contains(QLatin1String("12")));
}

/// The watch ends before its source; the counter stays the same.
void TestCausesView::goesOnWithAnotherSource()
{
    WhoWindow test(silent());
    test.ask(KT_FILE_OPEN);
    test.trigger("whoPin");
    test.window.control().start({.kind = SourceKind::Simulated});
    QTRY_VERIFY(test.view()->isWatching());
    QCOMPARE(test.view()->findChild<CounterBox *>()->counter()->number(), int{KT_FILE_OPEN});
    emit test.window.source()->failed({QStringLiteral("It is gone."), {}, {}});
    QVERIFY(!test.view()->isWatching());
    QVERIFY(test.saysMessage());
    test.window.findChild<QPushButton *>(QStringLiteral("resume"))->click();
    QTRY_VERIFY(test.view()->isWatching());
}

void TestCausesView::isCopiedAndSaved()
{
    CausesTable table;
    table.begin(By::Process, Qt::blue);
    table.update(reading({cause("make \"it\"", 4711, 12345, 7), cause("cat", 10, 30)}, 2));
    QStringList lines = table.text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[2].startsWith(QLatin1String("make \"it\"\t4711\t12345\t7.0\t99.7")), qPrintable(lines[2]));
    table.selectRow(2);
    lines = table.text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].startsWith(QLatin1String("cat\t10\t30\t")));
    QCOMPARE(table.csv(),
             QStringLiteral("command,process,events,rate\r\n\"make \"\"it\"\"\",4711,12345,7.000\r\n"
                            "\"cat\",10,30,0.000\r\n,,2,\r\n"));

    WhoWindow test(silent());
    test.ask(KT_PACKET);
    static_cast<SimulatedSource *>(test.window.source())->cause(KT_PACKET, 1234);
    QTRY_VERIFY(test.eventsOf(QStringLiteral("firefox")) > 0);
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(test.table(), QKeySequence(QKeySequence::Copy));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("firefox\t4711\t")));
}

/// In the list's minimum size, with the longest command and large numbers. The bars stay, even beside a scroll bar.
void TestCausesView::namesHaveRoomFirst()
{
    CausesTable table;
    table.resize(420, 150);
    table.show();
    table.begin(By::Process, Qt::blue);
    QList<CauseWatch::Cause> causes;
    for (int i = 0; i < 20; ++i)
        causes.append(cause("kerntally-clien", 31'900 + i, 98'765, 1234.5));
    table.update(reading(causes));
    QTRY_VERIFY(table.verticalScrollBar()->isVisible());
    const QFontMetrics metrics(table.font());
    QVERIFY2(table.columnWidth(CauseModel::NameColumn)
                 >= metrics.horizontalAdvance(QStringLiteral("kerntally-clien")) + 2 * 10,
             qPrintable(QString::number(table.columnWidth(CauseModel::NameColumn))));
    QVERIFY(table.columnWidth(CauseModel::ShareColumn) >= 40);
    int widths = 0;
    for (int column = 0; column < CauseModel::ColumnCount; ++column)
        widths += table.columnWidth(column);
    QVERIFY2(widths <= table.viewport()->width(), qPrintable(QString::number(widths)));
    QImage image(table.viewport()->size(), QImage::Format_RGB32);
    table.viewport()->render(&image);
    const QRect share = table.visualRect(table.model()->index(0, CauseModel::ShareColumn));
    bool hasBar = false;
    for (int x = share.left(); x < share.right(); ++x)
        hasBar = hasBar || image.pixelColor(x, share.center().y()) == QColor(Qt::blue);
    QVERIFY(hasBar);
}

void TestCausesView::standsBelowWhereItIsNarrow()
{
    WhoWindow test(silent());
    test.ask(KT_PACKET);
    const auto *pane = test.window.findChild<CausesPane *>();
    QCOMPARE(pane->orientation(), Qt::Horizontal);
    QVERIFY(test.view()->width() >= 420);
    test.window.resize(700, 800);
    QTRY_COMPARE(pane->orientation(), Qt::Vertical);
    QTRY_VERIFY(test.view()->width() > 600);
    QVERIFY(test.window.width() <= 700);
    test.window.resize(1280, 800);
    QTRY_COMPARE(pane->orientation(), Qt::Horizontal);
}

void TestCausesView::escapeLeadsBack()
{
    WhoWindow test(silent());
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
    test.ask(KT_PACKET);
    auto *search = test.view()->findChild<QLineEdit *>(QStringLiteral("whoSearch"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("fire"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(test.view()->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!test.view()->isVisible());
    QVERIFY(test.window.page()->isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(TestCausesView)
#include "tst_causesview.moc"
