// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/countermodel.h"

#include "model/sources/simulatedsource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Kerntally;

/// The counters as a table.
class TestCounterModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsFollowTheCounters();
    void cellsShowTheCounter();
    void everyCellCanBeSaid();
    void changesAreToldOnceAFrame();
    void crossingsAreTold();
    void namesAreTheUsers();
    void hiddenOnesAreCounted();
    void asManyCountersAsThereAre();

private:
    void addAll();
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::unique_ptr<SimulatedSource> m_source;
    std::unique_ptr<CounterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCounterModel::init()
{
    m_source = std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    m_source->open();
    m_model = std::make_unique<CounterModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCounterModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_source.reset();
}

void TestCounterModel::addAll()
{
    for (const CounterDefinition &definition : m_source->counters())
        m_model->add(*m_source, definition);
}

void TestCounterModel::rowsFollowTheCounters()
{
    QCOMPARE(m_model->rowCount(), 0);
    addAll();
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_source->store()->isCounted(KT_FILE_CLOSE));
    QCOMPARE(m_model->find(KT_PACKET), m_model->counter(1));
    QCOMPARE(m_model->find(17), nullptr);
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_source->store()->isCounted(KT_FILE_CLOSE));
}

void TestCounterModel::cellsShowTheCounter()
{
    addAll();
    QCOMPARE(cell(1, CounterModel::NameColumn), QStringLiteral("Packets"));
    QCOMPARE(cell(1, CounterModel::ValueColumn), QStringLiteral("0"));
    QCOMPARE(cell(1, CounterModel::AlertColumn), QString());
    m_source->cause(KT_PACKET, 12345);
    QTRY_COMPARE(cell(1, CounterModel::ValueColumn), QLocale().toString(12345));
    m_model->counter(1)->setAlertRule(AlertRule{.limit = 20000});
    QCOMPARE(cell(1, CounterModel::AlertColumn), QStringLiteral("> ") + QLocale().toString(20000));
    const QModelIndex value = m_model->index(1, CounterModel::ValueColumn);
    QCOMPARE(value.data(CounterModel::SortRole).toULongLong(), 12345U);
    QCOMPARE(value.data(CounterModel::CounterRole).value<Counter *>(), m_model->counter(1));
    QVERIFY(!value.data(CounterModel::FiringRole).toBool());
    m_model->counter(1)->setAlertRule(AlertRule{.limit = 10000});
    QVERIFY(value.data(CounterModel::FiringRole).toBool());
    for (int column = 0; column < CounterModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

/// A picture, or an empty cell, says in words what it means.
void TestCounterModel::everyCellCanBeSaid()
{
    addAll();
    const auto said = [this](int column) { return m_model->index(0, column).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(said(CounterModel::AlertColumn), QStringLiteral("none"));
    QCOMPARE(said(CounterModel::HistoryColumn), QStringLiteral("nothing yet"));
    QVERIFY(said(CounterModel::ValueColumn).isEmpty()); // its text is said
    Counter *counter = m_model->counter(0);
    counter->setAlertRule(AlertRule{.limit = 20000});
    QCOMPARE(said(CounterModel::AlertColumn), counter->alertRule()->text());
    QTRY_VERIFY(
        (m_source->cause(KT_SYSCALL, 10), said(CounterModel::HistoryColumn).startsWith(QStringLiteral("lowest "))));
    QVERIFY(said(CounterModel::HistoryColumn).endsWith(QStringLiteral(" per second")));
}

void TestCounterModel::changesAreToldOnceAFrame()
{
    addAll();
    m_source->sampler().setInterval(std::chrono::milliseconds(100));
    QSignalSpy changed(m_model.get(), &CounterModel::dataChanged);
    QSignalSpy sampled(&m_source->sampler(), &Sampler::sampled);
    for (int i = 0; i < 50; ++i) {
        m_source->cause(KT_SYSCALL, 10);
        QTest::qWait(10);
    }
    QTRY_COMPARE(m_model->find(KT_SYSCALL)->value(), 500U);
    QVERIFY(changed.count() <= sampled.count());
    for (const QList<QVariant> &arguments : changed)
        QCOMPARE(arguments.at(0).toModelIndex().row(), 0); // the others stand still
}

void TestCounterModel::crossingsAreTold()
{
    addAll();
    QSignalSpy crossed(m_model.get(), &CounterModel::alerted);
    QSignalSpy changed(m_model.get(), &CounterModel::dataChanged);
    m_model->find(KT_FILE_OPEN)->setAlertRule(AlertRule{.limit = 10});
    m_source->cause(KT_FILE_OPEN, 11);
    QTRY_COMPARE(crossed.count(), 1);
    QCOMPARE(crossed.first().at(0).value<Counter *>(), m_model->find(KT_FILE_OPEN));
    // The whole row is told to look different now.
    QTRY_VERIFY(std::any_of(changed.begin(), changed.end(), [](const QList<QVariant> &arguments) {
        return arguments.at(0).toModelIndex().column() == CounterModel::NameColumn;
    }));
}

void TestCounterModel::namesAreTheUsers()
{
    addAll();
    Counter *counter = m_model->counter(2);
    const QModelIndex name = m_model->index(2, CounterModel::NameColumn);
    QSignalSpy renamed(counter, &Counter::nameChanged);
    QSignalSpy told(m_model.get(), &CounterModel::dataChanged);
    QVERIFY(name.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->index(2, CounterModel::ValueColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(m_model->setData(name, QStringLiteral("  Opens  of files "), Qt::EditRole));
    QCOMPARE(counter->name(), QStringLiteral("Opens of files"));
    QCOMPARE(name.data().toString(), counter->name());
    QCOMPARE(counter->id(), QStringLiteral("file-opens"));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(told.count(), 1);
    counter->setName(QStringLiteral("Opens of files"));
    QCOMPARE(renamed.count(), 1);
    counter->setName(QStringLiteral(" "));
    QCOMPARE(counter->name(), counter->defaultName());
    QCOMPARE(renamed.count(), 2);
}

void TestCounterModel::hiddenOnesAreCounted()
{
    addAll();
    Counter *counter = m_model->counter(0);
    QSignalSpy told(counter, &Counter::hiddenChanged);
    counter->setHidden(true);
    counter->setHidden(true);
    QCOMPARE(told.count(), 1);
    QVERIFY(m_model->index(0, 0).data(CounterModel::HiddenRole).toBool());
    m_source->cause(KT_SYSCALL, 7);
    QTRY_COMPARE(counter->value(), 7U);
}

void TestCounterModel::asManyCountersAsThereAre()
{
    SimulatedSource source(SimulatedSource::Scenario::Busy, KT_COUNTERS);
    source.open();
    CounterModel model;
    QSet<QString> ids;
    for (const CounterDefinition &definition : source.counters()) {
        model.add(source, definition);
        ids.insert(definition.id);
    }
    QCOMPARE(model.rowCount(), static_cast<int>(KT_COUNTERS));
    QCOMPARE(ids.size(), static_cast<int>(KT_COUNTERS));
    for (int row = 0; row < model.rowCount(); ++row)
        QTRY_VERIFY2(model.counter(row)->value() > 0, qPrintable(model.counter(row)->id()));
    model.clear();
}

QTEST_GUILESS_MAIN(TestCounterModel)
#include "tst_countermodel.moc"
