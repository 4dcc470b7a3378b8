// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertjudge.h"
#include "model/base/clock.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/alertsubject.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <random>
#include <thread>

using namespace Kerntally;
using namespace std::chrono_literals;
using Direction = AlertRule::Direction;
using Repeat = AlertRule::Repeat;

Q_DECLARE_METATYPE(Kerntally::AlertRule)
Q_DECLARE_METATYPE(Kerntally::Quantity)

/// When a counter alerts, and when it doesn't.
class TestAlerts : public QObject
{
    Q_OBJECT

private slots:
    void judgeFollowsTheCourse_data();
    void judgeFollowsTheCourse();
    void rulesAreSaid_data();
    void rulesAreSaid();

    void everyKindAlerts_data();
    void everyKindAlerts();
    void valueAboveIsExact_data();
    void valueAboveIsExact();
    void valueBelowIsExact();
    void valueBelowAtTheStartIsNoNews();
    void ratesNeedAWholeWindow();
    void ratesAreNotKnownAfterAGap();
    void rateFallsWhileNothingRuns_data();
    void rateFallsWhileNothingRuns();
    void ratesComeToNothingWhileNothingRuns();
    void onceIsOnceUntilEnabled_data();
    void onceIsOnceUntilEnabled();
    void changedRuleIsNew();
};

void TestAlerts::judgeFollowsTheCourse_data()
{
    QTest::addColumn<AlertRule>("rule");
    QTest::addColumn<QList<double>>("course");
    QTest::addColumn<QList<int>>("alerts"); // places in the course
    QTest::addColumn<bool>("firing");       // in the end

    for (const Quantity quantity : {Quantity::Rate, Quantity::Average}) {
        const char *name = quantity == Quantity::Rate ? "rate" : "average";
        const AlertRule above = {.quantity = quantity, .limit = 100};
        AlertRule below = above;
        below.direction = Direction::Below;
        const auto row = [&](const char *what, AlertRule rule, quint64 hysteresis, Repeat repeat,
                             const QList<double> &course, const QList<int> &alerts, bool firing) {
            rule.hysteresis = hysteresis;
            rule.repeat = repeat;
            QTest::addRow("%s %s", name, what) << rule << course << alerts << firing;
        };
        row("above", above, 0, Repeat::EachTime, {0, 100, 100.5, 200, 100, 101}, {2, 5}, true);
        row("above, at once", above, 0, Repeat::EachTime, {500, 500}, {0}, true);
        row("above, noisy", above, 10, Repeat::EachTime, {0, 101, 99, 101, 91, 102, 90, 101}, {1, 7}, true);
        row("above, once", above, 0, Repeat::Once, {0, 101, 0, 101, 0}, {1}, false);
        row("above, hysteresis past zero", above, 200, Repeat::EachTime, {101, 1, 101, 0, 101}, {0, 4}, true);
        row("below", below, 0, Repeat::EachTime, {200, 100, 99.5, 0, 100, 99}, {2, 5}, true);
        row("below, at once", below, 0, Repeat::EachTime, {0, 0}, {0}, true);
        row("below, noisy", below, 10, Repeat::EachTime, {200, 99, 101, 99, 109, 98, 110, 99}, {1, 7}, true);
        row("below, once", below, 0, Repeat::Once, {200, 99, 200, 99, 200}, {1}, false);
    }
}

void TestAlerts::judgeFollowsTheCourse()
{
    QFETCH(AlertRule, rule);
    QFETCH(QList<double>, course);
    QFETCH(QList<int>, alerts);
    QFETCH(bool, firing);
    AlertJudge judge(rule);
    QList<int> told;
    for (int i = 0; i < course.size(); ++i) {
        if (judge.judge(course[i]))
            told.append(i);
    }
    QCOMPARE(told, alerts);
    QCOMPARE(judge.isFiring(), firing);
    QCOMPARE(judge.isDisarmed(), rule.repeat == Repeat::Once);

    // What is counted is judged alike, to the last event of the largest numbers.
    rule.quantity = Quantity::Value;
    rule.direction = Direction::Below;
    rule.limit = ~quint64{0};
    rule.hysteresis = 5;
    AlertJudge exact(rule);
    QVERIFY(!exact.judge(~quint64{0}));
    QVERIFY(exact.judge(~quint64{0} - 1));
}

void TestAlerts::rulesAreSaid_data()
{
    QTest::addColumn<AlertRule>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortText");
    const auto row = [](Quantity quantity, Direction direction, const char *text, const char *shortText) {
        QTest::newRow(text) << AlertRule{.quantity = quantity, .direction = direction, .limit = 1000}
                            << QString::fromUtf8(text) << QString::fromUtf8(shortText);
    };
    row(Quantity::Value, Direction::Above, "value above 1,000", "> 1,000");
    row(Quantity::Value, Direction::Below, "value below 1,000", "< 1,000");
    row(Quantity::Rate, Direction::Above, "rate above 1,000/s", "> 1,000/s");
    row(Quantity::Rate, Direction::Below, "rate below 1,000/s", "< 1,000/s");
    row(Quantity::Average, Direction::Above, "average above 1,000/s", "⌀ > 1,000/s");
    row(Quantity::Average, Direction::Below, "average below 1,000/s", "⌀ < 1,000/s");
}

void TestAlerts::rulesAreSaid()
{
    QFETCH(AlertRule, rule);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QTEST(rule.text(english), "text");
    QTEST(rule.shortText(english), "shortText");
}

void TestAlerts::everyKindAlerts_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<Direction>("direction");
    QTest::newRow("value above") << Quantity::Value << Direction::Above;
    QTest::newRow("value below") << Quantity::Value << Direction::Below;
    QTest::newRow("rate above") << Quantity::Rate << Direction::Above;
    QTest::newRow("rate below") << Quantity::Rate << Direction::Below;
    QTest::newRow("average above") << Quantity::Average << Direction::Above;
    QTest::newRow("average below") << Quantity::Average << Direction::Below;
}

/// A burst brings each quantity above, quiet or a reset below; each way once.
void TestAlerts::everyKindAlerts()
{
    QFETCH(Quantity, quantity);
    QFETCH(Direction, direction);
    AlertSubject subject;
    const bool above = direction == Direction::Above;
    if (!above)
        subject.test.cause(2000); // before there is a rule that says they are too few
    subject.sampler().sample();
    AlertRule rule = {.quantity = quantity, .direction = direction, .limit = 100};
    rule.hysteresis = AlertRule::usualHysteresis(quantity, rule.limit);
    subject.counter->setAlertRule(rule);
    // Until there is enough of a past to judge.
    if (quantity != Quantity::Value)
        QTest::qWait(quantity == Quantity::Average ? 10'200 : 1'200);
    if (above)
        subject.test.cause(2000);
    else if (quantity == Quantity::Value)
        subject.counter->reset();
    QVERIFY(subject.settlesAt(1));
    const Alert &alert = subject.alerts.constFirst();
    QCOMPARE(alert.counter, subject.test.counter);
    QCOMPARE(alert.rule, rule);
    QVERIFY(subject.counter->isAlertFiring());
    if (quantity != Quantity::Value)
        QCOMPARE(alert.rate > 100, above);
    else
        QCOMPARE(alert.value > 100, above);
    QCOMPARE(alert.pid != 0, rule.isExact());

    if (quantity == Quantity::Value && above)
        subject.counter->reset();
    else if (!above)
        subject.test.cause(5000);
    QTRY_VERIFY_WITH_TIMEOUT(!subject.counter->isAlertFiring(), AlertSubject::patience);
    QCOMPARE(subject.alerts.size(), 1);
}

void TestAlerts::valueAboveIsExact_data()
{
    QTest::addColumn<quint64>("hysteresis");
    QTest::newRow("none") << quint64{0};
    QTest::newRow("some") << quint64{30};
    QTest::newRow("all") << quint64{100};
    QTest::newRow("more than there is") << quint64{1000};
}

/// Events and resets in any order, faster than any frame: as many alerts as a look after each would have told.
void TestAlerts::valueAboveIsExact()
{
    QFETCH(quint64, hysteresis);
    AlertSubject subject;
    const AlertRule rule = {.limit = 100, .hysteresis = hysteresis};
    subject.counter->setAlertRule(rule);
    std::mt19937 random(7);
    quint64 value = 0;
    bool above = false;
    qsizetype expected = 0;
    for (int i = 0; i < 3000; ++i) {
        if (random() % 3 == 0) {
            value = random() % 3 == 0 ? 0 : random() % 120;
            subject.counter->reset(value);
        } else {
            const quint64 events = random() % 60;
            subject.test.cause(events);
            value += events;
        }
        if (value <= 100 - std::min<quint64>(hysteresis, 100))
            above = false;
        if (value > 100 && !above) {
            above = true;
            ++expected;
        }
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    QVERIFY(expected > 20);
    QVERIFY2(subject.settlesAt(expected), qPrintable(QString::number(subject.alerts.size())));
}

/// Events hide what a reset did before anybody looks.
void TestAlerts::valueBelowIsExact()
{
    AlertSubject subject;
    subject.test.cause(200);
    subject.sampler().sample();
    subject.counter->setAlertRule(AlertRule{.direction = Direction::Below, .limit = 100, .hysteresis = 50});
    QCOMPARE(subject.alerts.size(), 0);
    for (int i = 1; i <= 5; ++i) {
        subject.counter->reset(20);
        QCOMPARE(subject.alerts.size(), i);
        QCOMPARE(subject.alerts.constLast().value, quint64{20});
        subject.test.cause(129); // 149: not back yet
        subject.counter->reset(99);
        QCOMPARE(subject.alerts.size(), i);
        subject.test.cause(51); // 150, for nobody to see
    }
}

/// As on every start of the program: a counter begins at zero.
void TestAlerts::valueBelowAtTheStartIsNoNews()
{
    AlertSubject subject;
    subject.counter->setAlertRule(AlertRule{.direction = Direction::Below, .limit = 100});
    subject.test.cause(50);
    subject.sampler().sample();
    QVERIFY(subject.settlesAt(0));
    QVERIFY(subject.counter->isAlertFiring()); // so it is
    subject.test.cause(100);
    subject.sampler().sample();
    QVERIFY(!subject.counter->isAlertFiring());
    subject.counter->reset();
    QVERIFY(subject.settlesAt(1));
}

/// The first tenth of a second of a past is a rate of anything.
void TestAlerts::ratesNeedAWholeWindow()
{
    AlertSubject subject;
    const qint64 begin = monotonicNow();
    subject.counter->setAlertRule(AlertRule{.quantity = Quantity::Rate, .limit = 5000});
    subject.sampler().setTail(5s);
    while (subject.alerts.isEmpty() && monotonicNow() - begin < Counter::rateWindow * 3 / 4) {
        subject.test.cause(10); // far below 5,000 a second in all, but not in the first moment
        QTest::qWait(20);
    }
    QVERIFY(subject.settlesAt(0));
}

/// A frozen process, a debugger, a machine that was paused: what the rate was meanwhile nobody knows.
void TestAlerts::ratesAreNotKnownAfterAGap()
{
    AlertSubject subject;
    const std::jthread events([&subject](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            subject.test.cause(10);
            std::this_thread::sleep_for(1ms);
        }
    });
    subject.counter->setAlertRule(AlertRule{.quantity = Quantity::Rate, .direction = Direction::Below, .limit = 100});
    QTRY_VERIFY_WITH_TIMEOUT(subject.counter->rate() > 1000, AlertSubject::patience);
    bool isNeverZero = true;
    connect(subject.counter.get(), &Counter::updated, this,
            [&] { isNeverZero = isNeverZero && subject.counter->rate() > 0; });
    QThread::sleep(4); // longer than any frame may be late
    QTest::qWait(1500);
    QVERIFY(isNeverZero);
    QCOMPARE(subject.alerts.size(), 0);
}

void TestAlerts::rateFallsWhileNothingRuns_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::newRow("rate") << Quantity::Rate;
    QTest::newRow("average") << Quantity::Average;
}

/// No event and no frame says that a rate is below: time does.
void TestAlerts::rateFallsWhileNothingRuns()
{
    QFETCH(Quantity, quantity);
    AlertSubject subject;
    subject.sampler().setInterval(5ms);
    subject.counter->setAlertRule(
        AlertRule{.quantity = quantity, .direction = Direction::Below, .limit = 10, .hysteresis = 1});
    for (int i = 0; i < 12 && subject.alerts.isEmpty(); ++i) {
        subject.test.cause(1000);
        QTest::qWait(quantity == Quantity::Average ? 1000 : 200);
    }
    QCOMPARE(subject.alerts.size(), 0); // high while it was judged at all
    QTRY_VERIFY_WITH_TIMEOUT(subject.sampler().isIdle(), AlertSubject::patience);
    const QSignalSpy sampled(&subject.sampler(), &Sampler::sampled);
    QVERIFY(subject.settlesAt(1));
    QCOMPARE(sampled.size(), 0);
    QVERIFY(subject.alerts.constFirst().rate < 10);
    QVERIFY(subject.counter->isAlertFiring());
}

/// A rate is what it is, also where nobody draws it; then there is nothing left to wake for.
void TestAlerts::ratesComeToNothingWhileNothingRuns()
{
    AlertSubject subject;
    subject.sampler().setInterval(5ms);
    QTest::qWait(150); // or the past is too short for an average
    subject.test.cause(1000);
    QTRY_VERIFY_WITH_TIMEOUT(subject.counter->rate() > 0, AlertSubject::patience);
    QTRY_VERIFY_WITH_TIMEOUT(subject.sampler().isIdle(), AlertSubject::patience);
    const QSignalSpy sampled(&subject.sampler(), &Sampler::sampled);
    QSignalSpy resting(&subject.sampler(), &Sampler::resting);
    QVERIFY(subject.counter->rate() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(subject.counter->rate(), 0.0, AlertSubject::patience);
    QTRY_COMPARE_WITH_TIMEOUT(subject.counter->average(), 0.0, AlertSubject::patience);
    QVERIFY2(resting.size() <= 4, qPrintable(QString::number(resting.size()))); // one for each, but for rounding
    resting.clear();
    QTest::qWait(300);
    QCOMPARE(resting.size(), 0);
    QCOMPARE(sampled.size(), 0);
}

void TestAlerts::onceIsOnceUntilEnabled_data()
{
    QTest::addColumn<AlertRule>("rule");
    QTest::newRow("value above") << AlertRule{.limit = 100, .repeat = Repeat::Once};
    QTest::newRow("value below") << AlertRule{.direction = Direction::Below, .limit = 100, .repeat = Repeat::Once};
}

void TestAlerts::onceIsOnceUntilEnabled()
{
    QFETCH(AlertRule, rule);
    AlertSubject subject;
    const bool above = rule.isExact();
    subject.counter->reset(above ? 0 : 200);
    subject.counter->setAlertRule(rule);
    QSignalSpy changed(subject.counter.get(), &Counter::alertRuleChanged);
    const auto crossTwice = [&] {
        for (int i = 0; i < 2; ++i) {
            subject.counter->reset(above ? 150 : 50);
            subject.counter->reset(above ? 50 : 150);
        }
    };
    crossTwice();
    QVERIFY(subject.settlesAt(1));
    QVERIFY(subject.counter->isAlertDisarmed());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(subject.counter->alertRule(), rule); // it stays
    crossTwice();
    QVERIFY(subject.settlesAt(1));

    subject.counter->rearmAlert();
    QVERIFY(!subject.counter->isAlertDisarmed());
    crossTwice();
    QVERIFY(subject.settlesAt(2));

    // As it comes back from a file.
    subject.counter->setAlertRule(std::nullopt);
    subject.counter->setAlertRule(rule, true);
    crossTwice();
    QVERIFY(subject.settlesAt(2));
}

void TestAlerts::changedRuleIsNew()
{
    AlertSubject subject;
    subject.test.cause(150);
    subject.counter->setAlertRule(AlertRule{.limit = 100});
    QVERIFY(subject.settlesAt(1)); // above already
    QVERIFY(subject.counter->isAlertFiring());
    subject.counter->setAlertRule(AlertRule{.limit = 200});
    QVERIFY(subject.settlesAt(1));
    QVERIFY(!subject.counter->isAlertFiring());
    subject.counter->setAlertRule(AlertRule{.quantity = Quantity::Rate, .limit = 1'000'000});
    subject.test.cause(100);
    QVERIFY(subject.settlesAt(1)); // the session no longer looks at values
    subject.counter->setAlertRule(std::nullopt);
    subject.test.cause(1000);
    QVERIFY(subject.settlesAt(1));
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
