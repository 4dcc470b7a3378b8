// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/countercommands.h"

#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/sources/simulatedsource.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using namespace Kerntally;

/// The actions on counters, and undoing them.
class TestCounterCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingSelectedIsSaid();
    void copySaysWhatItCopies();
    void editMenuUndoesAndCopies();
    void theOnlyOneNeedsNoSelection();
    void resetIsTakenBack();
    void resetAllIsTakenBack();
    void changesAreTakenBackInTurn();
    void noEventIsLostToUndoing();
    void valueIsSet();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void namesAreAskedFor();
    void longNamesFit();
    void ampersandsAreLetters();
    void hiddenOnesComeBack();
    void hidingIsTakenBack();
    void removalIsTakenBack();
    void removalEndsInTime();
    void removedOnesMakeRoom();
    void dialogsEndWithTheirCounter();

private:
    QAction *action(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    void trigger(const char *name) const
    {
        QVERIFY2(action(name)->isEnabled(), name);
        action(name)->trigger();
    }
    QDialog *dialog() const { return m_window->findChild<QDialog *>(); }
    Counter *counter(int number) const { return m_model->find(number); }

    std::unique_ptr<SimulatedSource> m_source;
    std::unique_ptr<CounterModel> m_model;
    std::unique_ptr<EventSelection> m_events;
    std::unique_ptr<QMainWindow> m_window;
    CounterCommands *m_commands = nullptr;
};

void TestCounterCommands::init()
{
    m_source = std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    m_source->open();
    m_model = std::make_unique<CounterModel>();
    m_window = std::make_unique<QMainWindow>();
    m_events = std::make_unique<EventSelection>(m_model.get());
    m_commands = new CounterCommands(m_model.get(), m_events.get(), m_window.get());
    QCOMPARE(m_events->open(*m_source), QStringList());
}

void TestCounterCommands::cleanup()
{
    m_window.reset();
    m_events.reset();
    m_model.reset();
    m_source.reset();
}

void TestCounterCommands::nothingSelectedIsSaid()
{
    for (const QAction *each : m_commands->forCounter()) {
        QVERIFY2(!each->isEnabled(), qPrintable(each->objectName()));
        QVERIFY(each->toolTip().contains(QLatin1String("select")));
    }
    QVERIFY(action("resetAll")->isEnabled());
    QVERIFY(!action("undo")->isEnabled());
    m_commands->setSelected(counter(KT_PACKET));
    for (const QAction *each : m_commands->forCounter()) {
        QVERIFY2(each->isEnabled(), qPrintable(each->objectName()));
        QCOMPARE(each->toolTip(), each->statusTip());
    }
    m_model->clear();
    QVERIFY(!action("reset")->isEnabled());
    QVERIFY(!action("resetAll")->isEnabled());
}

void TestCounterCommands::copySaysWhatItCopies()
{
    QVERIFY(action("copyCounters")->text().endsWith(QLatin1String("all")));
    QVERIFY(action("copyCounters")->statusTip().contains(QLatin1String("all counters")));
    m_commands->setSelected(counter(KT_PACKET));
    QVERIFY(!action("copyCounters")->text().endsWith(QLatin1String("all")));
    QVERIFY(action("copyCounters")->statusTip().contains(QLatin1String("selected")));
    m_commands->setSelected(nullptr);
    m_model->clear();
    QVERIFY(!action("copyCounters")->isEnabled());
}

/// Undo and copy are in the Edit menu, as in other programs.
void TestCounterCommands::editMenuUndoesAndCopies()
{
    QMenu menu;
    m_commands->addToEdit(&menu);
    QStringList names;
    for (const QAction *each : menu.actions()) {
        if (!each->isSeparator())
            names.append(each->objectName());
    }
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("undo redo copyCounters showHidden"));
}

void TestCounterCommands::theOnlyOneNeedsNoSelection()
{
    for (const int number : {KT_SYSCALL, KT_FILE_OPEN, KT_FILE_CLOSE})
        counter(number)->setHidden(true);
    trigger("increment");
    QCOMPARE(counter(KT_PACKET)->value(), 1U);
    QCOMPARE(counter(KT_SYSCALL)->value(), 0U);
}

void TestCounterCommands::resetIsTakenBack()
{
    m_source->cause(KT_SYSCALL, 1000);
    m_commands->setSelected(counter(KT_SYSCALL));
    trigger("reset");
    QCOMPARE(counter(KT_SYSCALL)->value(), 0U);
    QVERIFY(action("undo")->text().contains(counter(KT_SYSCALL)->name()));
    m_source->cause(KT_SYSCALL, 7);
    trigger("undo");
    QCOMPARE(counter(KT_SYSCALL)->value(), 1007U);
    QVERIFY(!action("undo")->isEnabled());
    m_source->cause(KT_SYSCALL, 3);
    trigger("redo");
    QCOMPARE(counter(KT_SYSCALL)->value(), 10U);
}

void TestCounterCommands::resetAllIsTakenBack()
{
    counter(KT_FILE_OPEN)->setHidden(true);
    for (int number = 1; number <= 4; ++number)
        m_source->cause(number, static_cast<quint64>(number) * 10);
    trigger("resetAll");
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(counter(number)->value(), 0U);
    m_source->cause(KT_FILE_OPEN, 5);
    trigger("undo");
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(counter(number)->value(), static_cast<quint64>(number) * 10 + (number == KT_FILE_OPEN ? 5 : 0));
}

void TestCounterCommands::changesAreTakenBackInTurn()
{
    m_commands->setSelected(counter(KT_PACKET));
    m_source->cause(KT_PACKET, 100);
    trigger("increment"); // 101
    trigger("reset");     // 0
    trigger("increment"); // 1
    trigger("undo");
    QCOMPARE(counter(KT_PACKET)->value(), 0U);
    trigger("undo");
    QCOMPARE(counter(KT_PACKET)->value(), 101U);
    trigger("undo");
    QCOMPARE(counter(KT_PACKET)->value(), 100U);
    m_model->clear();
    QVERIFY(!action("undo")->isEnabled());
    QVERIFY(!action("redo")->isEnabled());
}

/// Undo is exact: events between reset and undo are kept.
void TestCounterCommands::noEventIsLostToUndoing()
{
    m_commands->setSelected(counter(KT_SYSCALL));
    std::atomic<quint64> caused = 0;
    {
        std::vector<std::jthread> threads;
        for (unsigned cpu = 0; cpu < SimulatedSource::cpus; ++cpu) {
            threads.emplace_back([&, cpu](const std::stop_token &stop) {
                for (; !stop.stop_requested(); caused += 50)
                    m_source->cause(KT_SYSCALL, 50, cpu);
            });
        }
        for (int round = 0; round < 1000; ++round) {
            trigger(round % 3 == 0 ? "resetAll" : "reset");
            trigger("undo");
        }
    }
    QVERIFY(caused > 0);
    m_source->sampler().sample();
    QCOMPARE(counter(KT_SYSCALL)->value(), caused.load());
}

void TestCounterCommands::valueIsSet()
{
    m_source->cause(KT_PACKET, 12);
    m_commands->setSelected(counter(KT_PACKET));
    trigger("setValue");
    auto *edit = dialog()->findChild<QLineEdit *>();
    edit->setText(QLocale().toString(1234567));
    m_source->cause(KT_PACKET, 1);
    dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(counter(KT_PACKET)->value(), 1234567U);
    trigger("undo");
    QCOMPARE(counter(KT_PACKET)->value(), 13U);
}

void TestCounterCommands::wrongValuesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("many");
    QTest::newRow("negative") << QStringLiteral("-1");
    QTest::newRow("fraction") << QStringLiteral("1.5e3");
    QTest::newRow("too large") << QStringLiteral("18446744073709551616");
    QTest::newRow("nothing") << QString();
}

void TestCounterCommands::wrongValuesAreRefused()
{
    QFETCH(QString, text);
    m_source->cause(KT_PACKET, 12);
    m_commands->setSelected(counter(KT_PACKET));
    trigger("setValue");
    dialog()->findChild<QLineEdit *>()->setText(text);
    QVERIFY(!dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    dialog()->accept();
    QVERIFY(dialog()->isVisible());
    m_source->sampler().sample();
    QCOMPARE(counter(KT_PACKET)->value(), 12U);
    if (!text.isEmpty())
        QVERIFY(!dialog()->findChild<QLabel *>(QStringLiteral("remark"))->text().isEmpty());
}

void TestCounterCommands::namesAreAskedFor()
{
    m_commands->setSelected(counter(KT_PACKET));
    Counter *wanted = nullptr; // the views rename in place
    connect(m_commands, &CounterCommands::renameRequested, this, [&wanted](Counter *asked) { wanted = asked; });
    trigger("rename");
    QCOMPARE(wanted, counter(KT_PACKET));
}

void TestCounterCommands::longNamesFit()
{
    counter(1)->setName(QString(4000, QLatin1Char('n')));
    m_commands->setSelected(counter(1));
    trigger("reset");
    QVERIFY2(action("undo")->text().size() < 100, qPrintable(action("undo")->text()));
    for (const char *name : {"setValue", "incrementBy", "threshold"}) {
        trigger(name);
        QVERIFY(dialog());
        dialog()->show();
        QVERIFY2(dialog()->width() < 1000, name);
        QVERIFY(dialog()->windowTitle().size() < 100);
        delete dialog();
    }
}

void TestCounterCommands::ampersandsAreLetters()
{
    counter(1)->setName(QStringLiteral("a&b [*]"));
    m_commands->setSelected(counter(1));
    trigger("reset");
    QVERIFY2(action("undo")->text().endsWith(QLatin1String("a&&b [*]")), qPrintable(action("undo")->text()));
    trigger("setValue");
    QVERIFY(dialog());
    QVERIFY2(dialog()->windowTitle().contains(QLatin1String("a&b [*][*]")), qPrintable(dialog()->windowTitle()));
    delete dialog();
}

void TestCounterCommands::hiddenOnesComeBack()
{
    QVERIFY(!action("showHidden")->isEnabled());
    m_commands->setSelected(counter(KT_PACKET));
    trigger("hide");
    QVERIFY(counter(KT_PACKET)->isHidden());
    trigger("showHidden");
    QVERIFY(!counter(KT_PACKET)->isHidden());
    QVERIFY(!action("showHidden")->isEnabled());
}

void TestCounterCommands::hidingIsTakenBack()
{
    m_commands->setSelected(counter(KT_PACKET));
    trigger("hide");
    trigger("undo");
    QVERIFY(!counter(KT_PACKET)->isHidden());
    trigger("redo");
    QVERIFY(counter(KT_PACKET)->isHidden());
    counter(KT_SYSCALL)->setHidden(true);
    trigger("showHidden");
    QVERIFY(!counter(KT_PACKET)->isHidden());
    trigger("undo");
    QVERIFY(counter(KT_PACKET)->isHidden() && counter(KT_SYSCALL)->isHidden() && !counter(KT_FILE_OPEN)->isHidden());
}

/// Undo restores value, history, name, alert rule and position, with events counted meanwhile.
void TestCounterCommands::removalIsTakenBack()
{
    Counter *packets = counter(KT_PACKET);
    packets->setName(QStringLiteral("Wire"));
    packets->setAlertRule(AlertRule{.limit = 5000});
    m_source->cause(KT_PACKET, 1000);
    m_source->sampler().sample();
    m_commands->setSelected(packets);
    QSignalSpy told(m_commands, &CounterCommands::told);
    trigger("removeCounter");
    m_commands->setSelected(nullptr);
    QVERIFY(!counter(KT_PACKET));
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(told.value(0).value(0).toString().contains(QLatin1String("Undo")));
    m_source->cause(KT_PACKET, 7);
    trigger("undo");
    QCOMPARE(counter(KT_PACKET), packets);
    QCOMPARE(m_model->counter(1), packets);
    m_source->sampler().sample();
    QCOMPARE(packets->value(), 1007U);
    QCOMPARE(packets->history().back().total, 1007U);
    QCOMPARE(packets->name(), QStringLiteral("Wire"));
    QCOMPARE(packets->alertRule()->limit, quint64{5000});
    trigger("redo");
    QVERIFY(!counter(KT_PACKET));
    trigger("undo");
    QCOMPARE(counter(KT_PACKET), packets);
    // Wherever the counter is removed, and if it is added again by other means.
    m_events->remove(QStringLiteral("packets"));
    QVERIFY(action("undo")->text().contains(QLatin1String("Wire")));
    m_events->add(QStringLiteral("packets"));
    QCOMPARE(counter(KT_PACKET), packets);
    QCOMPARE(m_model->rowCount(), 4);
    trigger("undo"); // has nothing left to do
    QCOMPARE(m_model->rowCount(), 4);
}

/// A removed counter has costs as long as it is counted.
void TestCounterCommands::removalEndsInTime()
{
    m_model->setAsideTime(std::chrono::milliseconds(1));
    m_source->cause(KT_PACKET, 1000);
    QSignalSpy removed(m_model.get(), &CounterModel::removed);
    m_commands->setSelected(counter(KT_PACKET));
    trigger("removeCounter");
    QVERIFY(m_source->store()->isCounted(KT_PACKET));
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!m_source->store()->isCounted(KT_PACKET));
    trigger("undo"); // counts its event anew
    QVERIFY(counter(KT_PACKET));
    QCOMPARE(counter(KT_PACKET)->value(), 0U);
}

void TestCounterCommands::removedOnesMakeRoom()
{
    int added = 0;
    for (; m_model->rowCount() < static_cast<int>(KT_COUNTERS); ++added)
        m_events->add(QStringLiteral("syscall:%1").arg(added));
    QVERIFY_EXCEPTION_THROWN(m_events->add(QStringLiteral("syscall:%1").arg(added)), CounterError);
    QCOMPARE(m_model->rowCount(), static_cast<int>(KT_COUNTERS));
    m_events->remove(QStringLiteral("packets"));
    m_events->remove(m_model->counter(10)->id());
    m_events->add(QStringLiteral("syscall:%1").arg(added));
    QCOMPARE(m_model->rowCount(), static_cast<int>(KT_COUNTERS) - 1);
}

void TestCounterCommands::dialogsEndWithTheirCounter()
{
    m_commands->setSelected(counter(KT_PACKET));
    trigger("setValue");
    QVERIFY(dialog()->isVisible());
    m_model->clear();
    QTRY_VERIFY(!dialog());
}

QTEST_MAIN(TestCounterCommands)

#include "tst_countercommands.moc"
