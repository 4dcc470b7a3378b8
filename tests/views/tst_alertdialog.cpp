// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdialog.h"

#include "model/sources/simulatedsource.h"
#include "views/counters/countertable.h"
#include "views/window/mainwindow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Kerntally;
using Direction = AlertRule::Direction;
using Repeat = AlertRule::Repeat;

Q_DECLARE_METATYPE(Kerntally::AlertRule)

namespace {

/// The alert dialog of the window's second counter, opened by its shortcut.
struct TestDialog
{
    TestDialog()
        : window([](const SourceChoice &, const Scope &) {
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        })
    {
        window.show();
        window.control().start({.kind = SourceKind::Simulated});
        window.findChild<CounterTable *>()->selectRow(KT_PACKET - 1);
    }
    void open()
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
        dialog = window.findChild<AlertDialog *>();
        QVERIFY(dialog);
    }
    template<typename T>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void choose(const char *box, int index) const { find<QComboBox>(box)->setCurrentIndex(index); }
    void type(const QString &limit) const { find<QLineEdit>("alertLimit")->setText(limit); }
    QString remark() const { return find<QLabel>("remark")->text(); }
    QPushButton *set() const { return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    Counter *counter() { return window.model().find(KT_PACKET); }
    void cause(quint64 events)
    {
        const quint64 before = counter()->value();
        static_cast<SimulatedSource *>(window.source())->cause(KT_PACKET, events);
        QTRY_COMPARE(counter()->value(), before + events);
    }

    MainWindow window;
    QPointer<AlertDialog> dialog;
};

} // namespace

/// The dialog that sets a counter's alert rule.
class TestAlertDialog : public QObject
{
    Q_OBJECT

private slots:
    void isQuickFromTheKeyboard();
    void everyRuleCanBeSet_data();
    void everyRuleCanBeSet();
    void showsTheRuleThatIs();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void rearmLevelIsForWhatMayFall();
    void saysWhatWillCome();
    void removes();
    void enablesAgain();
    void followsTheCounter();
    void survivesTheCounter();
};

void TestAlertDialog::isQuickFromTheKeyboard()
{
    TestDialog test;
    test.open();
    QVERIFY(!test.set()->isEnabled());
    QTest::keyClicks(test.dialog->focusWidget(), QStringLiteral("12 000"));
    QTest::keyClick(test.dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(test.counter()->alertRule(), AlertRule{.limit = 12'000});
    QTRY_VERIFY(!test.dialog);
    test.open();
    QTest::keyClicks(test.dialog->focusWidget(), QStringLiteral("2.5k")); // the old limit is selected
    QTest::keyClick(test.dialog, Qt::Key_Escape);
    QCOMPARE(test.counter()->alertRule()->limit, quint64{12'000});
}

void TestAlertDialog::everyRuleCanBeSet_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("repeat");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("rearm");
    QTest::addColumn<AlertRule>("rule");
    const auto row = [](const char *name, int quantity, int direction, int repeat, const char *limit, const char *rearm,
                        const AlertRule &rule) {
        QTest::newRow(name) << quantity << direction << repeat << QString::fromUtf8(limit) << QString::fromUtf8(rearm)
                            << rule;
    };
    row("value", 0, 0, 0, "1,000", "", {.limit = 1000});
    // The value doesn't fall on its own.
    row("value below", 0, 1, 0, "7", "2", {.direction = Direction::Below, .limit = 7});
    row("rate", 1, 0, 0, "10k", "", {.quantity = Quantity::Rate, .limit = 10'000, .hysteresis = 1000});
    row("rate, back at", 1, 0, 0, "10k", "7.5k", {.quantity = Quantity::Rate, .limit = 10'000, .hysteresis = 2500});
    row("rate below, back at", 1, 1, 0, "10", "15",
        {.quantity = Quantity::Rate, .direction = Direction::Below, .limit = 10, .hysteresis = 5});
    row("rate below", 1, 1, 0, "10", "10", {.quantity = Quantity::Rate, .direction = Direction::Below, .limit = 10});
    row("average, once", 2, 0, 1, "5", "",
        {.quantity = Quantity::Average, .limit = 5, .repeat = Repeat::Once, .hysteresis = 1});
}

void TestAlertDialog::everyRuleCanBeSet()
{
    QFETCH(AlertRule, rule);
    QFETCH(int, quantity);
    QFETCH(int, direction);
    QFETCH(int, repeat);
    QFETCH(QString, limit);
    QFETCH(QString, rearm);
    TestDialog test;
    test.open();
    test.choose("alertQuantity", quantity);
    test.choose("alertDirection", direction);
    test.choose("alertRepeat", repeat);
    test.type(limit);
    test.find<QLineEdit>("alertRearm")->setText(rearm);
    QTest::mouseClick(test.set(), Qt::LeftButton);
    QCOMPARE(test.counter()->alertRule(), rule);
}

void TestAlertDialog::showsTheRuleThatIs()
{
    TestDialog test;
    const AlertRule rule = {.quantity = Quantity::Rate,
                            .direction = Direction::Below,
                            .limit = 1234,
                            .repeat = Repeat::EachTime,
                            .hysteresis = 56};
    test.counter()->setAlertRule(rule);
    test.open();
    QCOMPARE(test.find<QLineEdit>("alertLimit")->text(), QLocale().toString(1234));
    QCOMPARE(test.find<QLineEdit>("alertRearm")->text(), QLocale().toString(1290));
    QCOMPARE(test.dialog->rule(), rule);
    QTest::mouseClick(test.set(), Qt::LeftButton);
    QCOMPARE(test.counter()->alertRule(), rule);
}

void TestAlertDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("rearm");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int direction, const char *limit, const char *rearm, const char *says) {
        QTest::newRow(name) << direction << QString::fromUtf8(limit) << QString::fromUtf8(rearm)
                            << QString::fromUtf8(says);
    };
    row("nothing", 0, "", "", "Type a threshold");
    row("word", 0, "x", "", "Type a number");
    row("negative", 0, "-5", "", "Type a number");
    row("exponent", 0, "1.5e3", "", "Type a number");
    row("too large", 0, "99999999999999999999999", "", "no more than");
    row("above all", 0, "18446744073709551615", "", "smaller threshold");
    row("below zero", 1, "0", "", "larger threshold");
    row("wrong level", 0, "10", "x", "Re-arm at: Type a number");
    row("level above", 0, "10", "11", "no more than 10");
    row("level below", 1, "10", "9", "no less than 10");
}

void TestAlertDialog::saysWhatIsWrong()
{
    QFETCH(int, direction);
    QFETCH(QString, limit);
    QFETCH(QString, rearm);
    QFETCH(QString, says);
    TestDialog test;
    test.open();
    test.choose("alertQuantity", 1);
    test.choose("alertDirection", direction);
    test.type(limit);
    test.find<QLineEdit>("alertRearm")->setText(rearm);
    QVERIFY(!test.set()->isEnabled());
    QVERIFY2(test.remark().contains(says), qPrintable(test.remark()));
    QTest::keyClick(test.find<QLineEdit>("alertLimit"), Qt::Key_Return);
    QVERIFY(test.dialog->isVisible());
    QVERIFY(!test.counter()->alertRule());
    test.choose("alertDirection", 0);
    test.find<QLineEdit>("alertRearm")->clear();
    test.type(QStringLiteral("10"));
    QVERIFY(test.set()->isEnabled());
}

void TestAlertDialog::rearmLevelIsForWhatMayFall()
{
    TestDialog test;
    test.open();
    const auto *field = test.find<QLineEdit>("alertRearm");
    QVERIFY(!field->isVisible());
    test.choose("alertQuantity", 1);
    QVERIFY(field->isVisible());
    test.type(QStringLiteral("1000"));
    QCOMPARE(field->placeholderText(), QLocale().toString(900));
    QVERIFY2(test.remark().contains(QLatin1String("after falling to ") + QLocale().toString(900)),
             qPrintable(test.remark()));
    test.choose("alertDirection", 1);
    QVERIFY2(test.remark().contains(QLatin1String("after rising to ") + QLocale().toString(1100)),
             qPrintable(test.remark()));
}

void TestAlertDialog::saysWhatWillCome()
{
    TestDialog test;
    test.cause(500);
    test.open();
    test.type(QStringLiteral("400"));
    QVERIFY2(test.remark().contains(QStringLiteral("triggers immediately")), qPrintable(test.remark()));
    test.choose("alertDirection", 1);
    test.type(QStringLiteral("600"));
    QVERIFY2(test.remark().contains(QStringLiteral("below it already")), qPrintable(test.remark()));
    test.choose("alertQuantity", 1);
    QVERIFY2(test.remark().contains(QStringLiteral("660")), qPrintable(test.remark())); // the re-arm level
}

void TestAlertDialog::removes()
{
    TestDialog test;
    test.open();
    QVERIFY(!test.find<QPushButton>("remove"));
    test.dialog->reject();
    QTRY_VERIFY(!test.dialog);
    test.counter()->setAlertRule(AlertRule{.limit = 5});
    test.open();
    QTest::mouseClick(test.find<QPushButton>("remove"), Qt::LeftButton);
    QCOMPARE(test.counter()->alertRule(), std::nullopt);
    QTRY_VERIFY(!test.dialog);
}

void TestAlertDialog::enablesAgain()
{
    TestDialog test;
    test.counter()->setAlertRule(AlertRule{.limit = 5, .repeat = Repeat::Once});
    test.cause(6);
    QTRY_VERIFY(test.counter()->isAlertDisarmed());
    test.open();
    QVERIFY2(test.remark().contains(QStringLiteral("arms it again")), qPrintable(test.remark()));
    test.counter()->reset();
    QTest::mouseClick(test.set(), Qt::LeftButton);
    QVERIFY(!test.counter()->isAlertDisarmed());
}

void TestAlertDialog::followsTheCounter()
{
    TestDialog test;
    test.open();
    const auto *now = test.find<QLabel>("alertNow");
    test.cause(1234);
    QTRY_VERIFY2(now->text().contains(QLocale().toString(1234)), qPrintable(now->text()));
    test.choose("alertQuantity", 1);
    QVERIFY(now->text().endsWith(QStringLiteral("/s")));
}

void TestAlertDialog::survivesTheCounter()
{
    TestDialog test;
    test.open();
    test.type(QStringLiteral("77"));
    test.window.control().start({.kind = SourceKind::Simulated}); // replaces all counters
    QTRY_VERIFY(!test.dialog);
    QVERIFY(!test.counter()->alertRule());
}

QTEST_MAIN(TestAlertDialog)
#include "tst_alertdialog.moc"
