// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertrule.h"
#include "tests/support/alertsubject.h"
#include "tests/support/worker.h"

#include <QTest>

using namespace Kerntally;

namespace {

/// The one of this process, also in its children.
const unsigned countedSyscall = rareSyscall();

bool causeEvents(const Worker::Start &start, std::uint64_t times)
{
    start.wait();
    for (; times > 0; --times)
        syscall(countedSyscall);
    return true;
}

} // namespace

/// What the kernel knows of the event that crosses a limit.
class TestAlertCause : public QObject
{
    Q_OBJECT

public:
    explicit TestAlertCause(Worker &worker)
        : m_worker(worker)
    {
    }

private slots:
    void kernelNamesTheProcess();

private:
    Worker &m_worker;
};

void TestAlertCause::kernelNamesTheProcess()
{
    AlertSubject subject(QStringLiteral("kernel"));
    if (!subject.test.source)
        SKIP_UNLESS_REQUIRED(qPrintable(subject.test.reason));
    subject.counter->setAlertRule(AlertRule{.limit = 100, .hysteresis = 50});
    subject.test.cause(100);
    QVERIFY(subject.settlesAt(0));
    m_worker.prepare(&causeEvents, 300);
    QVERIFY(m_worker.run());
    QVERIFY(subject.settlesAt(1));
    const Alert &alert = subject.alerts.constFirst();
    QCOMPARE(alert.process, QStringLiteral("tst_alertcause"));
    QVERIFY(alert.pid > 0 && alert.pid != getpid()); // a child's
    QVERIFY(alert.value > 100 && alert.value <= 400);
    QCOMPARE(alert.rule.hysteresis, quint64{50});

    subject.counter->reset(60);
    subject.test.cause(100);
    QVERIFY(subject.settlesAt(1)); // has not been back
    subject.counter->reset(50);
    subject.test.cause(100);
    QVERIFY(subject.settlesAt(2));
    QCOMPARE(subject.alerts.constLast().pid, getpid());
}

int main(int argc, char *argv[])
{
    Worker worker; // before there is a second thread
    QCoreApplication app(argc, argv);
    TestAlertCause test(worker);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_alertcause.moc"
