// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"
#include "tests/support/sourcesupport.h"
#include "views/processes/measuredialog.h"
#include "views/processes/measuretable.h"
#include "views/widgets/writefile.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <csignal>
#include <memory>

using namespace Kerntally;

namespace {

const QString causes = QStringLiteral(KERNTALLY_CAUSES);
constexpr int exitCodeOfCauses = 5;
constexpr int patience = 30'000; // ms; only a hang takes that long

/// Number of getppid() calls that the "causes" program makes for so many calls of each kind.
constexpr quint64 getppids(quint64 callsEach)
{
    return callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
}

std::unique_ptr<CounterSource> makeSource()
{
    Scope scope;
    scope.members = true;
    return std::make_unique<KernelSource>(scope);
}

QList<MeasurementResult::Count> listCounters()
{
    return {{QStringLiteral("syscalls"), QStringLiteral("Syscalls"), 0},
            {QStringLiteral("syscall:getppid"), QStringLiteral("My parent"), 0}};
}

struct TestDialog
{
    MeasureDialog dialog = MeasureDialog(&makeSource, &listCounters, [](const SourceFailure &) { return false; });

    template<typename T>
    T *find(const char *name) const
    {
        return dialog.findChild<T *>(QLatin1String(name));
    }
    void start(const QString &command) const
    {
        find<QComboBox>("measureCommand")->setEditText(command);
        QTest::mouseClick(find<QPushButton>("measureRun"), Qt::LeftButton);
    }
    bool run(const QString &command) const
    {
        const qsizetype before = dialog.runs().size();
        start(command);
        return QTest::qWaitFor([&] { return dialog.runs().size() > before; }, patience);
    }
    QString cell(int row, int column) const
    {
        return find<QTreeView>("measureTable")->model()->index(row, column).data().toString();
    }
    QString state() const { return find<QLabel>("measureState")->text(); }
    QString output() const { return find<QPlainTextEdit>("measureOutput")->toPlainText(); }
};

} // namespace

/// Measuring commands in the window, with the same counts as kerntally-cli measure.
class TestMeasureDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knownCallsAreCounted();
    void runsAreCompared();
    void whatItWritesIsShown();
    void stoppingEndsAllOfIt();
    void whoDoesNotStopIsKilled();
    void closingAsks();
    void whatCannotRunIsTold_data();
    void whatCannotRunIsTold();
    void whatCannotBeCountedIsTold();
    void quotesAreAShells();
    void shellsSyntaxIsTold();
    void aShellRunsIt();
    void onlyTheCommandTakesEnter();
    void runsAreSaved();
    void comparisonsAreSavedAndCopied();
    void commandsAreRemembered();
};

void TestMeasureDialog::initTestCase()
{
    OPEN_SOURCE(source, QStringLiteral("kernel"));
}

void TestMeasureDialog::knownCallsAreCounted()
{
    const TestDialog test;
    QVERIFY(test.run(causes + QStringLiteral(" 100")));
    const MeasurementResult run = test.dialog.runs().constLast();
    QCOMPARE(run.status, exitCodeOfCauses);
    QCOMPARE(run.counts.value(1).events, getppids(100));
    QVERIFY(run.counts.value(0).events > getppids(100));
    QVERIFY(run.seconds > 0);
    QCOMPARE(test.cell(2, MeasureTable::NameColumn), QStringLiteral("My parent"));
    QCOMPARE(test.cell(2, MeasureTable::EventsColumn), QLocale().toString(getppids(100)));
    QVERIFY2(test.state().contains(QStringLiteral("exit status 5")), qPrintable(test.state()));
}

void TestMeasureDialog::runsAreCompared()
{
    const TestDialog test;
    QVERIFY(test.run(causes + QStringLiteral(" 100")));
    QVERIFY(test.find<QTreeView>("measureTable")->isColumnHidden(MeasureTable::RatioColumn));
    QVERIFY(test.run(causes + QStringLiteral(" 200")));
    auto *other = test.find<QComboBox>("measureOther");
    other->setCurrentIndex(1);
    emit other->activated(1);
    QVERIFY(!test.find<QTreeView>("measureTable")->isColumnHidden(MeasureTable::RatioColumn));
    QCOMPARE(test.cell(2, MeasureTable::OtherColumn), QLocale().toString(getppids(100)));
    QCOMPARE(test.cell(2, MeasureTable::DifferenceColumn),
             QLatin1Char('+') + QLocale().toString(getppids(200) - getppids(100)));
    const double ratio = static_cast<double>(getppids(200)) / static_cast<double>(getppids(100));
    QCOMPARE(test.cell(2, MeasureTable::RatioColumn), QChar(0x00d7) + QLocale().toString(ratio, 'f', 2));
    // The earlier run is still listed.
    auto *shown = test.find<QComboBox>("measureShown");
    shown->setCurrentIndex(0);
    emit shown->activated(0);
    QCOMPARE(test.cell(2, MeasureTable::EventsColumn), QLocale().toString(getppids(100)));
    QCOMPARE(test.cell(2, MeasureTable::DifferenceColumn), QStringLiteral("0"));
}

void TestMeasureDialog::whatItWritesIsShown()
{
    const TestDialog test;
    const QTemporaryDir folder;
    test.find<QLineEdit>("measureFolder")->setText(folder.path());
    QVERIFY(test.run(QStringLiteral("sh -c \"pwd; echo problem >&2; cat\"")));
    QTRY_COMPARE(test.output(), folder.path() + QStringLiteral("\nproblem\n"));
    QCOMPARE(test.dialog.runs().constLast().status, 0);
}

void TestMeasureDialog::stoppingEndsAllOfIt()
{
    const TestDialog test;
    test.start(QStringLiteral("sh -c \"echo ready; sleep 1000 | sleep 1001\""));
    QTRY_COMPARE_WITH_TIMEOUT(test.output(), QStringLiteral("ready\n"), patience);
    QTest::mouseClick(test.find<QPushButton>("measureRun"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(test.dialog.runs().size(), 1, patience);
    QCOMPARE(test.dialog.runs().constFirst().status, 128 + SIGTERM);
    QVERIFY2(test.state().contains(QStringLiteral("signal 15")), qPrintable(test.state()));
}

void TestMeasureDialog::whoDoesNotStopIsKilled()
{
    const TestDialog test;
    test.start(QStringLiteral("sh -c \"trap : TERM; echo ready; while :; do sleep 0.1; done\""));
    QTRY_COMPARE_WITH_TIMEOUT(test.output(), QStringLiteral("ready\n"), patience);
    auto *run = test.find<QPushButton>("measureRun");
    QTest::mouseClick(run, Qt::LeftButton);
    QTest::qWait(300);
    QVERIFY(test.dialog.runs().isEmpty());
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(test.dialog.runs().size(), 1, patience);
    QCOMPARE(test.dialog.runs().constFirst().status, 128 + SIGKILL);
}

void TestMeasureDialog::closingAsks()
{
    TestDialog test;
    test.dialog.show();
    test.start(QStringLiteral("sh -c \"echo $$; exec sleep 1000\""));
    QTRY_VERIFY_WITH_TIMEOUT(!test.output().isEmpty(), patience);
    const pid_t command = test.output().trimmed().toInt();
    test.dialog.reject();
    auto *box = test.find<QMessageBox>("measureEnd");
    QVERIFY(box);
    box->button(QMessageBox::Cancel)->click();
    QVERIFY(test.dialog.isVisible());
    QCOMPARE(kill(command, 0), 0);

    test.dialog.reject();
    QTRY_VERIFY(test.find<QMessageBox>("measureEnd") && test.find<QMessageBox>("measureEnd") != box);
    for (QAbstractButton *button : test.find<QMessageBox>("measureEnd")->buttons()) {
        if (test.find<QMessageBox>("measureEnd")->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(!test.dialog.isVisible());
    QTRY_COMPARE(kill(command, 0), -1);
}

void TestMeasureDialog::whatCannotRunIsTold_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QString() << QStringLiteral("Type a command");
    QTest::newRow("no such program") << QStringLiteral("/no/such") << QString()
                                     << QStringLiteral("/no/such can't be run. No such file");
    QTest::newRow("no program") << QStringLiteral("/etc/passwd") << QString()
                                << QStringLiteral("/etc/passwd can't be run. Permission denied");
    QTest::newRow("no such folder") << QStringLiteral("true") << QStringLiteral("/no/folder")
                                    << QStringLiteral("/no/folder: No such file");
}

void TestMeasureDialog::whatCannotRunIsTold()
{
    QFETCH(QString, command);
    QFETCH(QString, folder);
    QFETCH(QString, words);
    const TestDialog test;
    test.find<QLineEdit>("measureFolder")->setText(folder);
    test.start(command);
    QTRY_VERIFY2_WITH_TIMEOUT(test.state().contains(words), qPrintable(test.state()), patience);
    QVERIFY(test.dialog.runs().isEmpty());
    // The next run starts.
    test.find<QLineEdit>("measureFolder")->clear();
    QVERIFY(test.run(QStringLiteral("true")));
}

void TestMeasureDialog::whatCannotBeCountedIsTold()
{
    MeasureDialog dialog(
        &makeSource,
        [] {
            return listCounters() << MeasurementResult::Count{QStringLiteral("nosuch:event"), QStringLiteral("Mine"),
                                                              0};
        },
        [](const SourceFailure &) { return false; });
    dialog.findChild<QComboBox *>(QStringLiteral("measureCommand"))->setEditText(QStringLiteral("true"));
    dialog.findChild<QPushButton *>(QStringLiteral("measureRun"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.runs().size(), 1, patience);
    QCOMPARE(dialog.runs().constFirst().counts.size(), 2);
    const QString state = dialog.findChild<QLabel *>(QStringLiteral("measureState"))->text();
    QVERIFY2(state.contains(QStringLiteral("Mine: Unknown kind of event 'nosuch'")), qPrintable(state));
}

void TestMeasureDialog::quotesAreAShells()
{
    const TestDialog test;
    QVERIFY(test.run(QStringLiteral(R"(printf '<%s>\n' 'a  b' "c \"d\"" e\ f '*.h' "")")));
    QTRY_COMPARE(test.output(), QStringLiteral("<a  b>\n<c \"d\">\n<e f>\n<*.h>\n<>\n"));
    QVERIFY2(!test.state().contains(QLatin1String("shell")), qPrintable(test.state()));
    test.start(QStringLiteral("echo 'open"));
    QVERIFY2(test.state().contains(QLatin1String("not closed")), qPrintable(test.state()));
    QCOMPARE(test.dialog.runs().size(), 1);
}

void TestMeasureDialog::shellsSyntaxIsTold()
{
    const TestDialog test;
    QVERIFY(test.run(QStringLiteral("echo one | two")));
    QTRY_COMPARE(test.output(), QStringLiteral("one | two\n"));
    QVERIFY2(test.state().contains(QLatin1String("| was passed on")), qPrintable(test.state()));
    test.start(QStringLiteral("cd /tmp"));
    QVERIFY2(test.state().contains(QLatin1String("cd is a command of the shell")), qPrintable(test.state()));
    QCOMPARE(test.dialog.runs().size(), 1);
}

void TestMeasureDialog::aShellRunsIt()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    TestDialog test;
    test.find<QCheckBox>("measureShell")->setChecked(true);
    QVERIFY(test.run(QStringLiteral("cd / && echo 'it is' $PWD | tr i I; exit 3")));
    QTRY_COMPARE(test.output(), QStringLiteral("It Is /\n"));
    QCOMPARE(test.dialog.runs().constLast().status, 3);
    test.dialog.saveState(store);
    TestDialog next;
    next.dialog.restoreState(store);
    QVERIFY(next.find<QCheckBox>("measureShell")->isChecked());
}

void TestMeasureDialog::onlyTheCommandTakesEnter()
{
    TestDialog test;
    test.dialog.show();
    test.dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.dialog));
    test.find<QComboBox>("measureCommand")->setEditText(QStringLiteral("true"));
    for (QWidget *widget : test.dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->window() != &test.dialog
            || widget == test.find<QComboBox>("measureCommand")
            || widget->parentWidget() == test.find<QComboBox>("measureCommand"))
            continue;
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Return);
        // No command runs.
        QVERIFY2(test.find<QComboBox>("measureCommand")->isEnabled(), qPrintable(widget->objectName()));
    }
    auto *line = test.find<QComboBox>("measureCommand")->lineEdit();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(test.dialog.runs().size(), 1, patience);
    // Runs what was typed, not its completion.
    QVERIFY(test.run(QStringLiteral("true one two")));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("true on"));
    QCOMPARE(line->text(), QStringLiteral("true on"));
}

void TestMeasureDialog::comparisonsAreSavedAndCopied()
{
    const TestDialog test;
    QVERIFY(test.run(causes + QStringLiteral(" 1000")));
    QVERIFY(test.run(causes + QStringLiteral(" 100")));
    auto *other = test.find<QComboBox>("measureOther");
    other->setCurrentIndex(1);
    emit other->activated(1);
    const QByteArray less = QByteArray::number(getppids(1000) - getppids(100));
    const QTemporaryDir folder;
    test.dialog.save(folder.filePath(QStringLiteral("run.csv")));
    QFile csv(folder.filePath(QStringLiteral("run.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY2(text.startsWith("name,value,per second,other run,difference,ratio\r\n"), text.constData());
    const QByteArray counts = ',' + QByteArray::number(getppids(1000)) + ",-" + less + ",0.";
    QVERIFY2(text.contains(counts), text.constData());
    for (const QByteArray &line : text.trimmed().split('\n'))
        QVERIFY2(line.count(',') == 5, line.constData());
    test.dialog.copy();
    const QString copied = QGuiApplication::clipboard()->text();
    const QString cells = QStringLiteral("\t%1\t-%2\t0").arg(getppids(1000)).arg(QString::fromLatin1(less));
    QVERIFY2(copied.contains(cells), qPrintable(copied));
    QVERIFY2(!copied.contains(QLatin1String(" s\t")), qPrintable(copied));
}

void TestMeasureDialog::runsAreSaved()
{
    const TestDialog test;
    QVERIFY(test.run(causes + QStringLiteral(" 100")));
    const QTemporaryDir folder;
    test.dialog.save(folder.filePath(QStringLiteral("run.json")));
    QFile file(folder.filePath(QStringLiteral("run.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject run = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(run[QLatin1String("command")].toVariant().toStringList(), QStringList({causes, QStringLiteral("100")}));
    QCOMPARE(run[QLatin1String("exit")].toInt(), exitCodeOfCauses);
    QCOMPARE(run[QLatin1String("counters")][QLatin1String("syscall:getppid")].toInteger(), getppids(100));

    test.dialog.save(folder.filePath(QStringLiteral("run.csv")));
    QFile csv(folder.filePath(QStringLiteral("run.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QVERIFY2(text.contains("\"syscall:getppid\"," + QByteArray::number(getppids(100)) + ','), text.constData());

    QVERIFY_THROWS_EXCEPTION(WriteError, test.dialog.save(folder.filePath(QStringLiteral("no/such/folder.csv"))));
    test.dialog.copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QString::number(getppids(100))));
}

void TestMeasureDialog::commandsAreRemembered()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        const TestDialog test;
        QVERIFY(test.run(QStringLiteral("true one")));
        QVERIFY(test.run(QStringLiteral("true two")));
        QVERIFY(test.run(QStringLiteral("true one")));
        test.dialog.saveState(store);
    }
    TestDialog test;
    test.dialog.restoreState(store);
    auto *commands = test.find<QComboBox>("measureCommand");
    QCOMPARE(commands->count(), 2);
    QCOMPARE(commands->currentText(), QStringLiteral("true one"));
    QCOMPARE(commands->itemText(1), QStringLiteral("true two"));
}

QTEST_MAIN(TestMeasureDialog)
#include "tst_measuredialog.moc"
