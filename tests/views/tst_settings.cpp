// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/settings.h"

#include "model/sources/simulatedsource.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"
#include "views/window/windowstate.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kerntally;

namespace {

/// A start of the main window with the settings of a file.
struct Start
{
    explicit Start(const QString &file)
        : settings(file)
        , window([](const SourceChoice &, const Scope &) {
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        })
        , memory(window, settings)
    {
        window.show();
        window.control().start({.kind = SourceKind::Simulated});
    }

    Counter &counter(int number) { return *window.model().find(number); }

    Settings settings;
    MainWindow window;
    WindowState memory;
};

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &contents)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

} // namespace

/// Settings that persist from one start to the next.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void remembersTheWindow();
    void remembersTheSource();
    void remembersCounters();
    void forgetsWhatIsTakenAway();
    void keepsCountersThatAreNotThere();
    void savesByItself();
    void savesOnceForManyChanges();
    void partsSayWhatWasChanged_data();
    void partsSayWhatWasChanged();
    void keysAndClicksChangeNothing();
    void setsAsideWhatCannotBeUsed_data();
    void setsAsideWhatCannotBeUsed();
    void saysThatItCannotSave();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("kerntally.conf")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::remembersTheWindow()
{
    {
        Start first(file());
        first.window.resize(700, 640);
        first.settings.saveNow();
    }
    const Start second(file());
    QCOMPARE(second.window.size(), QSize(700, 640));
}

void TestSettings::remembersTheSource()
{
    {
        Start first(file());
        QVERIFY(!first.memory.source());
        first.window.control().start({.kind = SourceKind::Simulated});
        first.settings.saveNow();
    }
    const Start second(file());
    QVERIFY(second.memory.source() == SourceChoice{.kind = SourceKind::Simulated});
}

void TestSettings::remembersCounters()
{
    using Rule = AlertRule;
    const Rule rule = {Quantity::Average, Rule::Direction::Below, 123'456'789'012ULL, Rule::Repeat::Once, 50};
    {
        Start first(file());
        first.counter(2).setAlertRule(rule);
        first.counter(3).setName(QStringLiteral("Opens"));
        first.counter(4).setHidden(true);
        first.settings.saveNow();
    }
    Start second(file());
    QVERIFY(second.counter(2).alertRule() == rule);
    QVERIFY(!second.counter(1).alertRule());
    QCOMPARE(second.counter(3).name(), QStringLiteral("Opens"));
    QVERIFY(second.counter(4).isHidden());
    QVERIFY(!second.counter(3).isHidden());
}

void TestSettings::forgetsWhatIsTakenAway()
{
    {
        Start first(file());
        first.counter(2).setAlertRule(AlertRule{.limit = 1000});
        first.settings.saveNow();
        first.counter(2).setAlertRule({});
        first.settings.saveNow();
    }
    Start second(file());
    QVERIFY(!second.counter(2).alertRule());
}

void TestSettings::keepsCountersThatAreNotThere()
{
    write(file(), "[General]\nversion=1\n[counters]\ntracepoint%3Asched_switch\\alert\\limit=7\n");
    {
        Start first(file());
        first.counter(1).setAlertRule(AlertRule{.limit = 5});
        first.settings.saveNow();
    }
    const QSettings store(file(), QSettings::IniFormat);
    QCOMPARE(store.value(QStringLiteral("counters/tracepoint:sched_switch/alert/limit")).toInt(), 7);
    QCOMPARE(store.value(QStringLiteral("counters/syscalls/alert/limit")).toInt(), 5);
}

void TestSettings::savesByItself()
{
    Start start(file());
    start.counter(3).setAlertRule(AlertRule{.limit = 33});
    QTRY_VERIFY_WITH_TIMEOUT(contents(file()).contains("limit=33"), 30'000);
    const QByteArray before = contents(file());
    start.window.resize(801, 602);
    QTRY_VERIFY_WITH_TIMEOUT(contents(file()) != before, 30'000);
}

void TestSettings::savesOnceForManyChanges()
{
    Start start(file());
    start.settings.saveNow();
    int saved = 0;
    connect(&start.settings, &Settings::saving, this, [&saved] { ++saved; });
    for (quint64 threshold = 1; threshold < 50; ++threshold)
        start.counter(1).setAlertRule(AlertRule{.limit = threshold});
    QTRY_VERIFY_WITH_TIMEOUT(saved > 0, 30'000);
    QTest::qWait(static_cast<int>(Settings::delay.count()) * 3 / 2);
    QCOMPARE(saved, 1);
}

void TestSettings::partsSayWhatWasChanged_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"appearanceSystem", "desktopNotifications", "scaleLogarithmic", "show5min", "viewTable",
                             "sortName", "column-rate", "resetColumns"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// By whatever means: an action can be triggered without keyboard and mouse.
void TestSettings::partsSayWhatWasChanged()
{
    Start start(file());
    int changes = 0;
    for (const StatefulPart &part : start.window.stateful())
        part.onChanged(&start.window, [&changes] { ++changes; });
    QFETCH(const QString, name);
    auto *action = start.window.findChild<QAction *>(name);
    QVERIFY(action);
    action->trigger();
    QVERIFY(changes > 0);
}

void TestSettings::keysAndClicksChangeNothing()
{
    Start start(file());
    int changes = 0;
    for (const StatefulPart &part : start.window.stateful())
        part.onChanged(&start.window, [&changes] { ++changes; });
    QTest::keyClick(&start.window, Qt::Key_Shift);
    QTest::mouseClick(start.window.page(), Qt::LeftButton);
    QCOMPARE(changes, 0);
}

void TestSettings::setsAsideWhatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not settings") << QByteArray("\x7f"
                                                "ELF\x02\x01\x01 and more\n\n of that");
    QTest::newRow("no version") << QByteArray("[window]\ngeometry=1\n");
    QTest::newRow("version is no number") << QByteArray("[General]\nversion=latest\n");
    QTest::newRow("half a line") << QByteArray("[General]\nversion=1\n[counters]\nsysc");
    QTest::newRow("newer") << QByteArray("[General]\nversion=2\n[counters]\nsyscalls\\alert\\limit=7\n");
}

void TestSettings::setsAsideWhatCannotBeUsed()
{
    QFETCH(const QByteArray, text);
    write(file(), text);
    {
        Start first(file());
        QVERIFY(!first.settings.problem().isEmpty());
        QVERIFY(!first.counter(1).alertRule());
        QVERIFY(first.window.isVisible());
        first.settings.saveNow();
    }
    const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("*.unused-*")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contents(m_folder->filePath(aside.first())), text);

    const Start second(file());
    QCOMPARE(second.settings.problem(), QString());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.unused-*")}).size(), 1);
}

void TestSettings::saysThatItCannotSave()
{
    write(m_folder->filePath(QStringLiteral("nofolder")), "x");
    Settings settings(m_folder->filePath(QStringLiteral("nofolder/kerntally.conf")));
    QSignalSpy failed(&settings, &Settings::failed);
    settings.saveNow();
    settings.saveNow();
    QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
