// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/causesession.h"

#include "bpf/kernel/layout.h"
#include "model/sources/simulatedsource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Kerntally;

namespace {

constexpr int patience = 30'000; // ms

SimulatedSource &opened(SimulatedSource &source)
{
    source.open();
    source.add(KT_PACKET);
    source.add(KT_SYSCALL);
    return source;
}

} // namespace

/// Readings of causes at intervals, without a window.
class TestCauseSession : public QObject
{
    Q_OBJECT

private slots:
    void takesReadingsUntilItIsStopped();
    void restartBeginsAtZero();
    void tellsWhyItCannot();
};

void TestCauseSession::takesReadingsUntilItIsStopped()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent);
    opened(source);
    CauseSession session;
    quint64 total = 0;
    connect(&session, &CauseSession::taken, this, [&](const CauseWatch::Reading &reading) { total = reading.total; });
    const QSignalSpy taken(&session, &CauseSession::taken);
    session.start(source, KT_PACKET, CauseWatch::By::Process);
    QVERIFY(session.isRunning());
    QCOMPARE(taken.size(), 1); // at once
    source.cause(KT_PACKET, 12);
    QTRY_COMPARE_WITH_TIMEOUT(total, 12U, patience);
    session.stop();
    QVERIFY(!session.isRunning());
}

void TestCauseSession::restartBeginsAtZero()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent);
    opened(source);
    CauseSession session;
    quint64 total = 0;
    connect(&session, &CauseSession::taken, this, [&](const CauseWatch::Reading &reading) { total = reading.total; });
    session.start(source, KT_PACKET, CauseWatch::By::Command);
    source.cause(KT_PACKET, 12);
    QTRY_COMPARE_WITH_TIMEOUT(total, 12U, patience);
    session.restart();
    QCOMPARE(total, 0U);
    source.cause(KT_PACKET, 5);
    QTRY_COMPARE_WITH_TIMEOUT(total, 5U, patience);
}

void TestCauseSession::tellsWhyItCannot()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent);
    opened(source);
    CauseSession session;
    const QSignalSpy failed(&session, &CauseSession::failed);
    session.start(source, KT_PACKET, CauseWatch::By::Syscall);
    QVERIFY(!session.isRunning());
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed[0][0].toString().isEmpty());
    QVERIFY(!CauseSession::hasSyscalls(KT_PACKET));
    QVERIFY(CauseSession::hasSyscalls(KT_SYSCALL));
    session.start(source, KT_SYSCALL, CauseWatch::By::Syscall);
    QVERIFY(session.isRunning());
}

QTEST_GUILESS_MAIN(TestCauseSession)
#include "tst_causesession.moc"
