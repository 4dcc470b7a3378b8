// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainwindow.h"

#include "model/sources/kernelsource.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/sourcesupport.h"
#include "views/access/failurepage.h"
#include "views/access/simulatedbanner.h"
#include "views/access/waitingpage.h"
#include "views/alerts/alertbanner.h"
#include "views/causes/causesview.h"
#include "views/chart/chartlines.h"
#include "views/chart/chartpointer.h"
#include "views/chart/counterchart.h"
#include "views/chart/crosshair.h"
#include "views/chartpanel/exportcommands.h"
#include "views/counters/countercards.h"
#include "views/counters/countertable.h"
#include "views/events/eventcommands.h"
#include "views/processes/scopecommands.h"
#include "views/recording/recordcommands.h"
#include "views/recording/recordingwindow.h"
#include "views/style/colours.h"
#include "views/widgets/amount.h"
#include "views/widgets/amountdialog.h"
#include "views/widgets/screenfit.h"
#include "views/window/counterspage.h"
#include "views/window/restartquestion.h"
#include "views/window/translations.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <unistd.h>
#include <utility>

using namespace Kerntally;

namespace {

/// A source that fails to open.
class FailingSource : public CounterSource
{
public:
    SourceKind kind() const override { return SourceKind::Kernel; }
    void open() override
    {
        emit failed({QStringLiteral("Not today."), QStringLiteral("try tomorrow"), QStringLiteral("line one")});
    }
    void count(int, const EventSpec &) override {}
    void remove(int) override {}
};

/// Opens when the test says so, like a source that needs a password.
class LateSource : public SimulatedSource
{
public:
    LateSource()
        : SimulatedSource(Scenario::Silent)
    {
    }
    void openInBackground() override {}
};

/// Counts the paint events of a window's widgets.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *window)
    {
        for (QWidget *widget : window->findChildren<QWidget *>())
            widget->installEventFilter(this);
        window->installEventFilter(this);
    }
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// A window whose source's events are caused by the test only.
struct TestWindow
{
    TestWindow()
        : window(factory())
    {
        window.show();
        window.control().start({.kind = SourceKind::Simulated});
    }

    static CountingController::SourceFactory factory()
    {
        return [](const SourceChoice &choice, const Scope &) -> std::unique_ptr<CounterSource> {
            switch (choice.kind) {
            case SourceKind::Kernel:
                return std::make_unique<KernelSource>();
            case SourceKind::Helper:
                return std::make_unique<FailingSource>();
            case SourceKind::Maps:
                return std::make_unique<LateSource>();
            case SourceKind::Simulated:
                break;
            }
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        };
    }

    template<typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QLatin1String(name));
    }
    CounterTable *table() const { return window.findChild<CounterTable *>(); }
    CounterChart *chart() const { return window.findChild<CounterChart *>(); }
    AlertBanner *banner() const { return window.findChild<AlertBanner *>(); }
    AmountDialog *dialog() const { return window.findChild<AmountDialog *>(); }
    QString cell(int counter, int column) const
    {
        return table()->model()->index(counter - 1, column).data().toString();
    }
    QString value(int counter) const { return cell(counter, CounterModel::ValueColumn); }
    void cause(int counter, quint64 events) { static_cast<SimulatedSource *>(window.source())->cause(counter, events); }
    void select(int counter) const { table()->selectRow(counter - 1); }
    QToolButton *button(const char *action) const
    {
        return qobject_cast<QToolButton *>(find<QToolBar>("toolBar")->widgetForAction(find<QAction>(action)));
    }
    /// Triggers an action in the menu of the tool bar's button.
    void chooseReset(const char *action) const
    {
        QTimer::singleShot(0, &window, [this, action] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->setActiveAction(find<QAction>(action));
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::mouseClick(button("resetMenu"), Qt::LeftButton);
    }

    MainWindow window;
};

/// Ends the source as an exit of the helper does.
void endSource(const TestWindow &test)
{
    CounterSource *source = test.window.source();
    for (const CounterDefinition &counter : source->counters())
        source->store()->setCounted(counter.number, false);
    emit source->failed(
        {QStringLiteral("It is gone."), QStringLiteral("Go on."), {}, false, SourceFailure::Kind::HelperGone});
}

} // namespace

/// The main window, used by mouse and keyboard.
class TestWindowUse : public QObject
{
    Q_OBJECT

private slots:
    void numbersMove();
    void kernelNumbersMove();
    void resetButtonResetsTheSelectedCounter();
    void resetAllButtonResetsAll();
    void incrementAddsOne();
    void keyboardBeginsAtTheCounters_data();
    void keyboardBeginsAtTheCounters();
    void toolBarHasWhatIsUsedMost();
    void incrementByAddsWhatIsTyped();
    void buttonsNeedASelection();
    void thresholdHasALineInTheValueChart();
    void bannerComesOnceForEachCrossing();
    void bannerTellsOfEachCounter();
    void bannerShowsItsCounter();
    void openingIsNotWaitedFor();
    void openingCanBeCancelled();
    void replacedFilesAreSaid();
    void goesOnWhereTheSourceEnded();
    void saysWhyItCannotGoOn();
    void currentSourceIsLeftAlone();
    void simulationIsUnmistakable();
    void changingTheSourceAsks();
    void endingARecordingAsks();
    void littleIsLostWithoutAQuestion();
    void kernelOpensInBackground();
    void kernelOpeningCanBeTakenBack();
    void failureSaysWhyAndOffersTheSimulation();
    void lettersAreUnique_data();
    void lettersAreUnique();
    void chartIsWholeInSmallWindows_data();
    void chartIsWholeInSmallWindows();
    void windowsFitTheScreen();
    void hiddenBannersTakeNoRoom();
    void windowsMakeRoom();
    void countersHaveTheKeyboardFirst();
    void focusOfTheChartIsSeen();
    void segmentsAreOneStop();
    void hiddenWindowDrawsNoFrame();
    void restingWindowDrawsNoFrame();
    void paletteIsFollowed();
    void amountsAreParsed_data();
    void amountsAreParsed();
    void amountsAreOfTheLanguage_data();
    void amountsAreOfTheLanguage();
};

void TestWindowUse::numbersMove()
{
    TestWindow test;
    QCOMPARE(test.value(KT_PACKET), QStringLiteral("0"));
    test.cause(KT_PACKET, 1234);
    QTRY_COMPARE(test.value(KT_PACKET), QLocale().toString(1234));
    QTRY_VERIFY(test.window.model().find(KT_PACKET)->rate() > 100);
    QCOMPARE(test.value(KT_FILE_OPEN), QStringLiteral("0"));
}

void TestWindowUse::kernelNumbersMove()
{
    OPEN_SOURCE(probe, QStringLiteral("kernel"))
    probe.source.reset();
    TestWindow test;
    test.window.control().start({.kind = SourceKind::Kernel});
    QTRY_COMPARE(test.find<QLabel>("statusSource")->text(), QStringLiteral("Kernel"));
    const quint64 before = test.window.model().find(KT_FILE_OPEN)->value();
    for (int i = 0; i < 100; ++i)
        QFile(QStringLiteral("/proc/self/stat")).open(QIODevice::ReadOnly);
    QTRY_VERIFY(test.window.model().find(KT_FILE_OPEN)->value() >= before + 100);
    QTRY_VERIFY(test.value(KT_FILE_OPEN) != QStringLiteral("0"));
}

void TestWindowUse::resetButtonResetsTheSelectedCounter()
{
    TestWindow test;
    test.cause(KT_PACKET, 7);
    test.cause(KT_SYSCALL, 9);
    QTRY_COMPARE(test.value(KT_SYSCALL), QStringLiteral("9"));
    test.select(KT_PACKET);
    test.chooseReset("reset");
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("0"));
    QCOMPARE(test.value(KT_SYSCALL), QStringLiteral("9"));
    test.cause(KT_PACKET, 3);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("3"));
}

void TestWindowUse::resetAllButtonResetsAll()
{
    TestWindow test;
    for (const int counter : {KT_SYSCALL, KT_PACKET, KT_FILE_OPEN, KT_FILE_CLOSE})
        test.cause(counter, 5);
    QTRY_COMPARE(test.value(KT_FILE_CLOSE), QStringLiteral("5"));
    test.chooseReset("resetAll");
    for (const int counter : {KT_SYSCALL, KT_PACKET, KT_FILE_OPEN, KT_FILE_CLOSE})
        QCOMPARE(test.value(counter), QStringLiteral("0"));
}

void TestWindowUse::incrementAddsOne()
{
    TestWindow test;
    test.select(KT_FILE_OPEN);
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
    QTest::keyClick(&test.window, Qt::Key_I, Qt::ControlModifier);
    QTest::keyClick(&test.window, Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE(test.value(KT_FILE_OPEN), QStringLiteral("2"));
}

void TestWindowUse::keyboardBeginsAtTheCounters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
}

/// As in main(): the source is started before the window is shown.
void TestWindowUse::keyboardBeginsAtTheCounters()
{
    QFETCH(const QString, kind);
    OPEN_SOURCE(probe, kind)
    probe.source.reset();
    MainWindow window(&SourceChoice::make);
    window.control().start({.kind = *sourceKind(kind)});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(window.model().rowCount() > 0);
    QTRY_VERIFY(window.findChild<CounterCards *>()->hasFocus());
    QVERIFY(window.findChild<CounterTable *>()->selected());
}

/// The actions that are used most, with texts.
void TestWindowUse::toolBarHasWhatIsUsedMost()
{
    TestWindow test;
    QStringList names;
    for (const QAction *action : test.find<QToolBar>("toolBar")->actions()) {
        if (!action->isSeparator())
            names.append(action->objectName());
    }
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("addEvents who countOnly record threshold resetMenu"));
    for (const QString &name : names) {
        const QToolButton *button = test.button(name.toLatin1().constData());
        QVERIFY2(button && !button->icon().isNull() && !button->text().isEmpty(), qPrintable(name));
    }
}

void TestWindowUse::incrementByAddsWhatIsTyped()
{
    TestWindow test;
    test.select(KT_FILE_OPEN);
    test.find<QAction>("incrementBy")->trigger();
    QVERIFY(test.dialog());
    auto *edit = test.dialog()->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("250"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(test.value(KT_FILE_OPEN), QStringLiteral("250"));
}

void TestWindowUse::buttonsNeedASelection()
{
    TestWindow test;
    QVERIFY(test.find<QAction>("reset")->isEnabled()); // of the first counter
    QCOMPARE(test.chart()->selected(), 0);             // the chart shows all
    QTest::keyClick(test.table(), Qt::Key_Escape);
    for (const char *action : {"reset", "increment", "incrementBy", "threshold"})
        QVERIFY(!test.find<QAction>(action)->isEnabled());
    QVERIFY(test.find<QAction>("resetAll")->isEnabled());
    test.select(KT_PACKET);
    QVERIFY(test.find<QAction>("threshold")->isEnabled());
    QCOMPARE(test.chart()->selected(), static_cast<int>(KT_PACKET));
    QTest::keyClick(test.table(), Qt::Key_Escape);
    QVERIFY(!test.find<QAction>("threshold")->isEnabled());
    QCOMPARE(test.chart()->selected(), 0);
}

void TestWindowUse::thresholdHasALineInTheValueChart()
{
    TestWindow test;
    test.cause(KT_PACKET, 800);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("800"));
    Counter *counter = test.window.model().find(KT_PACKET);
    counter->setAlertRule(AlertRule{.limit = 1000});
    QVERIFY(!test.chart()->thresholdHeight(KT_PACKET));
    test.find<QAction>("showValue")->trigger();
    QTRY_VERIFY(test.chart()->thresholdHeight(KT_PACKET));
    QVERIFY(test.chart()->scale().high() >= 1000);
    const double before = *test.chart()->thresholdHeight(KT_PACKET);
    counter->setAlertRule(AlertRule{.limit = 500});
    QTRY_VERIFY(*test.chart()->thresholdHeight(KT_PACKET) > before); // a lower limit is farther down
    counter->setAlertRule(AlertRule{.limit = 1'000'000}); // so far off that including it would flatten all lines
    QTRY_VERIFY(!test.chart()->thresholdHeight(KT_PACKET));
    QVERIFY(test.chart()->scale().high() < 100'000);
}

void TestWindowUse::bannerComesOnceForEachCrossing()
{
    TestWindow test;
    QVERIFY(!test.banner()->isVisible());
    Counter *counter = test.window.model().find(KT_PACKET);
    counter->setAlertRule(AlertRule{.limit = 100});
    test.cause(KT_PACKET, 100);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("100"));
    QVERIFY(!test.banner()->isVisible());

    test.cause(KT_PACKET, 50);
    QTRY_VERIFY(test.banner()->isVisible());
    QCOMPARE(test.banner()->count(), 1);
    const QString text = test.find<QLabel>("alertText")->text();
    QVERIFY2(text.contains(counter->name()) && text.contains(QStringLiteral("100")), qPrintable(text));
    const QString details = test.find<QLabel>("alertDetails")->text();
    QVERIFY2(details.contains(QStringLiteral("simulation")), qPrintable(details));
    QVERIFY2(details.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(details));

    test.cause(KT_PACKET, 500);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("650"));
    QCOMPARE(test.banner()->count(), 1);

    counter->reset();
    test.cause(KT_PACKET, 101);
    QTRY_COMPARE(test.banner()->count(), 2);
    QTest::mouseClick(test.find<QToolButton>("alertClose"), Qt::LeftButton);
    QVERIFY(!test.banner()->isVisible());
    test.cause(KT_PACKET, 10);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("111"));
    QVERIFY(!test.banner()->isVisible());
}

/// A counter's alert stays visible when another counter alerts.
void TestWindowUse::bannerTellsOfEachCounter()
{
    TestWindow test;
    for (const int number : {KT_PACKET, KT_SYSCALL})
        test.window.model().find(number)->setAlertRule(AlertRule{.limit = 10});
    test.cause(KT_PACKET, 11);
    QTRY_COMPARE(test.banner()->count(), 1);
    const auto *others = test.find<QLabel>("alertOthers");
    QVERIFY(!others->isVisible());
    for (int i = 1; i <= 3; ++i) {
        test.window.model().find(KT_SYSCALL)->reset();
        test.cause(KT_SYSCALL, 11);
        QTRY_COMPARE(test.banner()->count(), 1 + i);
    }
    QVERIFY(test.find<QLabel>("alertText")->text().startsWith(QLatin1String("Syscalls")));
    QVERIFY2(test.find<QLabel>("alertDetails")->text().endsWith(QStringLiteral("×3")),
             qPrintable(test.find<QLabel>("alertDetails")->text()));
    QVERIFY(others->isVisible());
    QVERIFY2(others->text().startsWith(QLatin1String("Packets")), qPrintable(others->text()));
    QVERIFY(!others->text().contains(QStringLiteral("×")));
    test.window.events()->chosen().remove(QStringLiteral("syscalls"));
    QVERIFY(test.banner()->isVisible());
    QVERIFY(test.find<QLabel>("alertText")->text().startsWith(QLatin1String("Packets")));
    QVERIFY(!others->isVisible());
    test.window.events()->chosen().remove(QStringLiteral("packets"));
    QVERIFY(!test.banner()->isVisible());
}

void TestWindowUse::bannerShowsItsCounter()
{
    TestWindow test;
    test.window.model().find(KT_FILE_OPEN)->setAlertRule(AlertRule{.limit = 1});
    test.cause(KT_FILE_OPEN, 2);
    QTRY_VERIFY(test.banner()->isVisible());
    QTest::mouseClick(test.find<QPushButton>("alertShow"), Qt::LeftButton);
    QCOMPARE(test.table()->selected(), test.window.model().find(KT_FILE_OPEN));
}

void TestWindowUse::openingIsNotWaitedFor()
{
    TestWindow test;
    test.window.control().start({.kind = SourceKind::Maps});
    const auto *page = test.window.findChild<WaitingPage *>();
    QVERIFY(page->isVisible());
    QVERIFY(!test.find<QPushButton>("cancelOpening")->isVisible());
    QCOMPARE(test.find<QLabel>("statusSource")->text(), QStringLiteral("Starting…"));

    test.window.source()->open();
    QVERIFY(!page->isVisible());
    QVERIFY(test.window.page()->isVisible());
    test.cause(KT_FILE_OPEN, 7);
    QTRY_COMPARE(test.value(KT_FILE_OPEN), QStringLiteral("7"));
}

void TestWindowUse::openingCanBeCancelled()
{
    TestWindow test;
    test.window.control().start({.kind = SourceKind::Maps});
    auto *cancel = test.find<QPushButton>("cancelOpening");
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!test.window.source());
    QVERIFY(test.window.findChild<FailurePage *>()->isVisible());
    QCOMPARE(test.find<QLabel>("statusSource")->text(), QStringLiteral("Not counting"));

    QTest::mouseClick(test.find<QPushButton>("retry"), Qt::LeftButton);
    QVERIFY(test.window.findChild<WaitingPage *>()->isVisible());
    QVERIFY(!cancel->isVisible());
    QVERIFY(test.window.control().choice() == SourceChoice{.kind = SourceKind::Maps});
}

/// The banner stays until the user decides or the source changes.
void TestWindowUse::replacedFilesAreSaid()
{
    TestWindow test;
    auto *banner = test.find<QWidget>("replacedBanner");
    QVERIFY(!banner->isVisible());
    emit test.window.source()->replaced(KT_FIRST_FREE, QStringLiteral("/usr/bin/one was replaced."));
    emit test.window.source()->replaced(KT_FIRST_FREE + 1, QStringLiteral("/usr/bin/two was replaced."));
    QVERIFY(banner->isVisible());
    QCOMPARE(test.find<QLabel>("replacedText")->text(),
             QStringLiteral("/usr/bin/one was replaced.\n/usr/bin/two was replaced."));
    QTest::mouseClick(test.find<QPushButton>("attachAgain"), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    emit test.window.source()->replaced(KT_FIRST_FREE, QStringLiteral("/usr/bin/one was replaced."));
    QCOMPARE(test.find<QLabel>("replacedText")->text(), QStringLiteral("/usr/bin/one was replaced."));
    QTest::mouseClick(test.find<QPushButton>("leaveReplaced"), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
}

void TestWindowUse::goesOnWhereTheSourceEnded()
{
    TestWindow test;
    test.cause(KT_FILE_OPEN, 5);
    Counter *counter = test.window.model().find(KT_FILE_OPEN);
    counter->reset(100);
    counter->setName(QStringLiteral("Doors"));
    counter->setAlertRule(AlertRule{.limit = 110});
    test.select(KT_FILE_OPEN);
    test.cause(KT_FILE_OPEN, 7);
    QTRY_COMPARE(test.value(KT_FILE_OPEN), QStringLiteral("107"));
    const auto samples = counter->history().size();

    endSource(test);
    QVERIFY(test.window.page()->isVisible());
    QVERIFY(test.find<QWidget>("stoppedBanner")->isVisible());
    QCOMPARE(test.find<QLabel>("stoppedText")->text(), QStringLiteral("It is gone."));
    QCOMPARE(test.find<QLabel>("statusSource")->text(), QStringLiteral("Stopped"));
    QCOMPARE(test.value(KT_FILE_OPEN), QStringLiteral("107"));

    const CounterSource *ended = test.window.source();
    QTest::mouseClick(test.find<QPushButton>("resume"), Qt::LeftButton);
    QTRY_VERIFY(test.window.source() != ended);
    QVERIFY(!test.find<QWidget>("stoppedBanner")->isVisible());
    QCOMPARE(test.window.model().find(KT_FILE_OPEN), counter);
    QCOMPARE(test.table()->selected(), counter);
    QCOMPARE(test.value(KT_FILE_OPEN), QStringLiteral("107"));
    QVERIFY(counter->history().size() > samples);
    QVERIFY(counter->history().back().afterGap);
    QCOMPARE(counter->history().back().total, 12U);
    QVERIFY(!test.banner()->isVisible());

    test.cause(KT_FILE_OPEN, 4);
    QTRY_COMPARE(test.value(KT_FILE_OPEN), QStringLiteral("111"));
    QTRY_VERIFY(test.banner()->isVisible());
    QCOMPARE(counter->history().back().total, 16U);
    QVERIFY(!counter->history().back().afterGap);
}

void TestWindowUse::saysWhyItCannotGoOn()
{
    MainWindow window([first = true](const SourceChoice &, const Scope &) mutable -> std::unique_ptr<CounterSource> {
        if (std::exchange(first, false))
            return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        return std::make_unique<FailingSource>();
    });
    window.show();
    window.control().start({.kind = SourceKind::Simulated});
    emit window.source()->failed({QStringLiteral("It is gone."), {}, {}, false, SourceFailure::Kind::HelperGone});
    auto *again = window.findChild<QPushButton *>(QStringLiteral("resume"));
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(window.findChild<QLabel *>(QStringLiteral("stoppedText"))->text(), QStringLiteral("Not today."));
    QVERIFY(again->isEnabled());
    QVERIFY(window.page()->isVisible());
    QCOMPARE(window.model().rowCount(), 4);
}

void TestWindowUse::currentSourceIsLeftAlone()
{
    TestWindow test;
    QVERIFY(test.find<QAction>("useSimulated")->isChecked());
    QVERIFY(!test.find<QAction>("useKernel")->isChecked());
    for (const char *source : {"useSimulated", "useKernel"})
        QVERIFY2(test.find<QAction>(source)->shortcuts().isEmpty(), source);
    test.cause(KT_PACKET, 7);
    const CounterSource *before = test.window.source();
    test.find<QAction>("useSimulated")->trigger();
    QCOMPARE(test.window.source(), before);
    QVERIFY(test.find<QAction>("useSimulated")->isChecked());
    emit test.window.only()->requested({});
    QCOMPARE(test.window.source(), before);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("7"));
}

void TestWindowUse::simulationIsUnmistakable()
{
    TestWindow test;
    const auto *banner = test.find<SimulatedBanner>("simulatedBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(test.find<QLabel>("simulatedText")->text().contains(QLatin1String("made up")));
    QVERIFY2(test.window.windowTitle().startsWith(QLatin1String("Simulated")), qPrintable(test.window.windowTitle()));
    QTemporaryDir folder;
    ExportCommands exports(test.chart(), &test.window);
    const auto picture = [&] {
        const QString path = folder.filePath(QStringLiteral("chart.svg"));
        exports.saveChart(path);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(!picture().contains("simulated events"));
    exports.setSimulated(true);
    QVERIFY(picture().contains("simulated events"));
    test.window.control().stop();
    QVERIFY(!banner->isVisible());
    QCOMPARE(test.window.windowTitle(), QStringLiteral("Kerntally"));
}

void TestWindowUse::changingTheSourceAsks()
{
    TestWindow test;
    test.select(KT_PACKET);
    test.find<QAction>("increment")->trigger();
    const CounterSource *before = test.window.source();
    test.find<QAction>("useKernel")->trigger();
    auto *question = test.find<QMessageBox>("restartQuestion");
    QVERIFY(question && question->isVisible());
    QCOMPARE(test.window.source(), before);
    QVERIFY(test.find<QAction>("useSimulated")->isChecked());
    QTest::keyClick(question, Qt::Key_Return); // the default button loses no data
    QCOMPARE(test.window.source(), before);
    QCOMPARE(test.value(KT_PACKET), QStringLiteral("1"));

    QTRY_VERIFY(!test.find<QMessageBox>("restartQuestion"));
    test.find<QAction>("useKernel")->trigger();
    question = test.find<QMessageBox>("restartQuestion");
    QVERIFY(question);
    question->buttons().constLast()->click();
    QVERIFY(isReal(test.window.control().choice()->kind));
    QVERIFY(test.find<QAction>("useKernel")->isChecked());
}

void TestWindowUse::endingARecordingAsks()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("work.ktrec"));
    TestWindow test;
    test.window.recording().start(path);
    ScopeRequest curl;
    curl.command = QStringLiteral("curl");
    emit test.window.only()->requested(curl);
    auto *question = test.find<QMessageBox>("restartQuestion");
    QVERIFY(question);
    QVERIFY2(question->text().contains(path), qPrintable(question->text()));
    question->reject();
    QVERIFY(test.window.recording().recorder().isRecording());
    QVERIFY(!test.window.only()->only().isSaid());

    QTRY_VERIFY(!test.find<QMessageBox>("restartQuestion"));
    emit test.window.only()->requested(curl);
    test.find<QMessageBox>("restartQuestion")->buttons().constLast()->click();
    QCOMPARE(test.window.only()->only(), curl);
    QVERIFY(!test.window.recording().recorder().isRecording());
    QCOMPARE(test.find<QLabel>("recordingText")->text(), QStringLiteral("Recording saved as work.ktrec"));
    QVERIFY(test.find<QPushButton>("openSaved")->isVisible());
    test.find<QPushButton>("openSaved")->click();
    QVERIFY(test.window.findChild<RecordingWindow *>());
    QVERIFY(!test.find<QWidget>("recordingStatus")->isVisible());
}

void TestWindowUse::littleIsLostWithoutAQuestion()
{
    QWidget window;
    RestartQuestion question(&window);
    const auto lossOf = [](int seconds) {
        RestartQuestion::Loss loss;
        loss.history = std::chrono::seconds(seconds);
        return loss;
    };
    int restarts = 0;
    const auto restart = [&restarts] { ++restarts; };
    question.ask(lossOf(59), restart);
    QCOMPARE(restarts, 1);
    question.ask(lossOf(60), restart);
    QCOMPARE(restarts, 1);
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(QLatin1String("0:01:00")));
    question.ask(lossOf(3), restart); // replaces the open question
    QCOMPARE(restarts, 2);
    QVERIFY(!box->isVisible());
}

void TestWindowUse::kernelOpensInBackground()
{
    OPEN_SOURCE(possible, QStringLiteral("kernel"))
    KernelSource source;
    bool opened = false;
    connect(&source, &CounterSource::opened, &source, [&] { opened = QThread::currentThread() == source.thread(); });
    source.openInBackground();
    QVERIFY(!source.isOpen()); // never synchronously, because the result is delivered by the event loop
    QTRY_VERIFY(opened);
    source.add(KT_SYSCALL);
    getppid();
    QVERIFY(source.store()->value(KT_SYSCALL) > 0);
}

void TestWindowUse::kernelOpeningCanBeTakenBack()
{
    TestWindow test;
    for (int i = 0; i < 5; ++i) {
        test.window.control().start({.kind = SourceKind::Kernel});
        test.window.control().start({.kind = SourceKind::Simulated});
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(test.window.source()->kind() == SourceKind::Simulated);
    QVERIFY(test.window.page()->isVisible());
}

void TestWindowUse::failureSaysWhyAndOffersTheSimulation()
{
    TestWindow test;
    test.window.control().start({.kind = SourceKind::Helper});
    const auto *page = test.window.findChild<FailurePage *>();
    QVERIFY(page->isVisible());
    QCOMPARE(test.find<QLabel>("failureMessage")->text(), QStringLiteral("Not today."));
    QCOMPARE(test.find<QLabel>("failureRemedy")->text(), QStringLiteral("Try tomorrow"));
    QVERIFY(!test.find<QAction>("resetAll")->isEnabled());

    auto *details = test.find<QPlainTextEdit>("failureDetails");
    QVERIFY(!details->isVisible());
    QTest::mouseClick(test.find<QToolButton>("detailsToggle"), Qt::LeftButton);
    QVERIFY(details->isVisible());
    QTest::mouseClick(test.find<QPushButton>("copyDetails"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("line one"));

    QTest::mouseClick(test.find<QPushButton>("retry"), Qt::LeftButton);
    QVERIFY(page->isVisible());
    QTest::mouseClick(test.find<QPushButton>("simulate"), Qt::LeftButton);
    QVERIFY(!page->isVisible());
    QVERIFY(test.find<QLabel>("simulatedText")->text().contains(QStringLiteral("made up")));
    QVERIFY(test.find<QLabel>("simulatedText")->isVisible());
    QVERIFY(!test.find<QLabel>("statusSource")->isVisible()); // one notice is enough
    test.cause(KT_PACKET, 5);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("5"));
}

void TestWindowUse::lettersAreUnique_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("English") << QLocale::English;
    QTest::newRow("German") << QLocale::German;
}

/// Mnemonics of menus, buttons and labels that are visible at the same time.
void TestWindowUse::lettersAreUnique()
{
    QFETCH(QLocale::Language, language);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    {
        const Translations translations;
        const TestWindow test;
        QHash<QChar, QString> taken;
        static const QRegularExpression mnemonic(QStringLiteral("&([^&])"));
        const auto take = [&](const QString &text) {
            const QRegularExpressionMatch match = mnemonic.match(text);
            if (!match.hasMatch())
                return QString();
            const QChar letter = match.captured(1).at(0).toLower();
            const QString other = taken.value(letter);
            taken.insert(letter, text);
            return other;
        };
        const auto check = [&](const QString &text) {
            const QString other = take(text);
            QVERIFY2(other.isEmpty() || other == text, qPrintable(text + QLatin1String(" and ") + other));
        };
        for (const QAction *menu : test.window.menuBar()->actions())
            check(menu->text());
        // One page is visible at a time, with menus and banners.
        for (const char *banner : {"onlyBanner", "replacedBanner", "stoppedBanner"}) {
            for (const QAbstractButton *button : test.find<QWidget>(banner)->findChildren<QAbstractButton *>())
                check(button->text());
        }
        const QHash<QChar, QString> everywhere = taken;
        const auto checkPage = [&](const QWidget *page) {
            for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
                if (!qobject_cast<const QToolButton *>(button)) // these share their menus' mnemonics
                    check(button->text());
            }
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (label->buddy())
                    check(label->text());
            }
        };
        checkPage(test.window.page());
        checkPage(test.window.findChild<CausesView *>());
        for (const QWidget *page : std::initializer_list<const QWidget *>{test.window.findChild<FailurePage *>(),
                                                                          test.window.findChild<WaitingPage *>()}) {
            taken = everywhere;
            checkPage(page);
        }
    }
    QLocale::setDefault(before);
}

void TestWindowUse::chartIsWholeInSmallWindows_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("who");
    for (const char *view : {"viewCards", "viewTable", "viewAutomatic"}) {
        QTest::addRow("least, %s", view) << QSize(1, 1) << QString::fromLatin1(view) << false;
        QTest::addRow("640 x 480, %s", view) << QSize(640, 480) << QString::fromLatin1(view) << false;
        QTest::addRow("800 x 475 with who, %s", view) << QSize(800, 475) << QString::fromLatin1(view) << true;
    }
}

/// Including the axis; the window keeps the user's size.
void TestWindowUse::chartIsWholeInSmallWindows()
{
    QFETCH(QSize, size);
    QFETCH(QString, view);
    QFETCH(bool, who);
    TestWindow test;
    test.find<SimulatedBanner>("simulatedBanner")->hide(); // as if events were real
    test.window.findChild<QAction *>(view)->trigger();
    test.window.resize(size);
    test.select(KT_PACKET);
    if (who)
        test.find<QAction>("who")->trigger();
    QTest::qWait(100);
    if (size.width() > 1)
        QCOMPARE(test.window.size(), size);
    const QWidget *page = test.window.page();
    for (const QWidget *part : std::initializer_list<const QWidget *>{test.chart(), test.chart()->viewport()}) {
        const QRect place(part->mapTo(page, QPoint()), part->size());
        QVERIFY2(page->rect().contains(place),
                 qPrintable(QStringLiteral("%1 %2 of %3").arg(place.bottom()).arg(place.height()).arg(page->height())));
    }
    const QRectF plot = test.chart()->plotArea();
    QVERIFY2(plot.height() > 30, qPrintable(QString::number(plot.height())));
    QVERIFY(test.chart()->viewport()->rect().bottom() - plot.bottom()
            >= QFontMetrics(test.chart()->labelFont()).height());
}

void TestWindowUse::windowsFitTheScreen()
{
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QWidget window;
    resizeToFit(&window, room * 2);
    QVERIFY(window.width() < room.width() && window.height() < room.height());
    resizeToFit(&window, {120, 90});
    QCOMPARE(window.size(), QSize(120, 90));
    const TestWindow test;
    QVERIFY(test.window.width() < room.width() && test.window.height() < room.height());
}

/// Including their margins.
void TestWindowUse::hiddenBannersTakeNoRoom()
{
    TestWindow test;
    auto *banner = test.window.findChild<SimulatedBanner *>();
    const auto top = [&] { return test.window.page()->mapTo(test.window.centralWidget(), QPoint()).y(); };
    QTRY_VERIFY(banner->isVisible());
    QTRY_VERIFY(top() >= banner->height());
    banner->hide();
    QTRY_COMPARE(top(), 0);
    banner->show();
    QTRY_VERIFY(banner->isVisible() && top() >= banner->height());
}

/// What a list leads to is visible beside it.
void TestWindowUse::windowsMakeRoom()
{
    const QRect screen(0, 0, 1280, 720);
    const QRect chart(40, 300, 1000, 360);
    const QSize least(200, 120);
    const QRect log(300, 200, 760, 420);
    const QRect above = placeBeside(log, chart, screen, least);
    QVERIFY(!above.intersects(chart) && screen.contains(above));
    QCOMPARE(above, QRect(300, 0, 760, 300));
    const QRect narrow(0, 100, 900, 620);
    const QRect right = placeBeside({300, 200, 300, 420}, narrow, screen, least);
    QCOMPARE(right, QRect(900, 200, 300, 420));
    QCOMPARE(placeBeside(log, screen, screen, least), log); // there is no room
}

/// Even if cards are chosen only once the window has its size.
void TestWindowUse::countersHaveTheKeyboardFirst()
{
    MainWindow window(TestWindow::factory());
    window.control().start({.kind = SourceKind::Simulated});
    window.show();
    window.resize(1080, 720);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QWidget *keyboard = QApplication::focusWidget();
    QVERIFY(keyboard == window.page()->cards() || keyboard == window.page()->table());
}

void TestWindowUse::focusOfTheChartIsSeen()
{
    TestWindow test;
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
    CounterChart *chart = test.chart();
    const auto edge = [chart] { return chart->grab().toImage().pixelColor(chart->width() / 2, 0); };
    const QColor highlight = chart->palette().color(QPalette::Highlight);
    chart->setFocus(Qt::MouseFocusReason);
    QVERIFY(contrast(edge(), highlight) > 1.2);
    test.table()->setFocus();
    chart->setFocus(Qt::TabFocusReason);
    QVERIFY(contrast(edge(), highlight) < 1.2);
    // The arrow keys reach the chart.
    test.cause(KT_PACKET, 5);
    QTRY_VERIFY(!chart->lines().lines().empty());
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(test.window.findChild<ChartPointer *>()->crosshair().isVisible());
}

void TestWindowUse::segmentsAreOneStop()
{
    TestWindow test;
    test.window.resize(1400, 800);
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
    const auto buttonOf = [&](const char *action) {
        for (auto *button : test.window.page()->findChildren<QToolButton *>()) {
            if (button->defaultAction() == test.find<QAction>(action))
                return button;
        }
        return static_cast<QToolButton *>(nullptr);
    };
    QToolButton *minute = buttonOf("show1min");
    QTRY_VERIFY(minute->isVisible());
    QCOMPARE(minute->focusPolicy(), Qt::TabFocus);
    QCOMPARE(buttonOf("show5min")->focusPolicy(), Qt::NoFocus);
    minute->setFocus(Qt::TabFocusReason);
    QTest::keyClick(minute, Qt::Key_Right);
    QVERIFY(test.find<QAction>("show5min")->isChecked());
    QCOMPARE(QApplication::focusWidget(), buttonOf("show5min"));
    QCOMPARE(minute->focusPolicy(), Qt::NoFocus);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left); // the first choice has no predecessor
    QVERIFY(test.find<QAction>("show1min")->isChecked());
    QCOMPARE(QApplication::focusWidget(), minute);
}

void TestWindowUse::hiddenWindowDrawsNoFrame()
{
    TestWindow test;
    QVERIFY(QTest::qWaitForWindowExposed(&test.window));
    PaintCounter counter(&test.window);
    const auto happenings = [&] {
        counter.paints = 0;
        for (int i = 0; i < 10; ++i) {
            test.cause(KT_PACKET, 10);
            QTest::qWait(60);
        }
        return counter.paints;
    };
    QVERIFY(happenings() > 5);

    test.window.hide();
    QTest::qWait(50);
    QCOMPARE(happenings(), 0);
    QCOMPARE(test.window.source()->sampler().interval(), std::chrono::milliseconds(1000));

    test.window.show();
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("200"));
    QVERIFY(happenings() > 5);

    test.window.showMinimized();
    QTest::qWait(50);
    QCOMPARE(happenings(), 0);
}

/// While nothing changes and all events are out of view, no timer runs.
void TestWindowUse::restingWindowDrawsNoFrame()
{
    TestWindow test;
    QVERIFY(QTest::qWaitForWindowExposed(&test.window));
    Sampler &sampler = test.window.source()->sampler();
    sampler.setTail(std::chrono::milliseconds(100)); // the default is a minute
    QTRY_VERIFY(sampler.isIdle());
    QTest::qWait(50);
    PaintCounter counter(&test.window);
    QSignalSpy sampled(&sampler, &Sampler::sampled);
    QTest::qWait(500);
    QCOMPARE(sampled.count(), 0);
    QCOMPARE(counter.paints, 0);
    test.cause(KT_PACKET, 1);
    QTRY_COMPARE(test.value(KT_PACKET), QStringLiteral("1"));
}

void TestWindowUse::paletteIsFollowed()
{
    TestWindow test;
    QVERIFY(QTest::qWaitForWindowExposed(&test.window));
    const QPalette before = QApplication::palette();
    const auto background = [&] { return test.chart()->grab().toImage().pixelColor(3, 3); };
    for (const QColor &base : {QColor(0x20, 0x22, 0x26), QColor(0xfd, 0xfd, 0xfd)}) {
        QPalette palette = before;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, base.lightness() < 128 ? Qt::white : Qt::black);
        QApplication::setPalette(palette);
        QTRY_COMPARE(background(), base);
    }
    QApplication::setPalette(before);
}

void TestWindowUse::amountsAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<quint64>("amount");
    QTest::newRow("plain") << QStringLiteral("1200") << true << quint64{1200};
    QTest::newRow("grouped") << QStringLiteral("1,200") << true << quint64{1200};
    QTest::newRow("spaces") << QStringLiteral(" 1 200 ") << true << quint64{1200};
    QTest::newRow("thousands") << QStringLiteral("10k") << true << quint64{10'000};
    QTest::newRow("millions") << QStringLiteral("2.5 M") << true << quint64{2'500'000};
    QTest::newRow("too fine") << QStringLiteral("1.0005k") << false << quint64{0};
    QTest::newRow("too many thousands") << QStringLiteral("18446744073709552k") << false << quint64{0};
    QTest::newRow("suffix alone") << QStringLiteral("k") << false << quint64{0};
    QTest::newRow("point and suffix") << QStringLiteral(".k") << false << quint64{0};
    QTest::newRow("zero") << QStringLiteral("0") << true << quint64{0};
    QTest::newRow("largest") << QStringLiteral("18446744073709551615") << true << ~quint64{0};
    QTest::newRow("too large") << QStringLiteral("18446744073709551616") << false << quint64{0};
    QTest::newRow("negative") << QStringLiteral("-1") << false << quint64{0};
    QTest::newRow("fraction") << QStringLiteral("1.5") << false << quint64{0};
    QTest::newRow("word") << QStringLiteral("many") << false << quint64{0};
    QTest::newRow("empty") << QString() << false << quint64{0};
    QTest::newRow("separators elsewhere") << QStringLiteral("1,00") << false << quint64{0};
    QTest::newRow("separator at the end") << QStringLiteral("100,") << false << quint64{0};
}

void TestWindowUse::amountsAreOfTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("amount"); // 0: invalid
    const auto row = [](const char *language, const char *text, quint64 amount) {
        QTest::addRow("%s: %s", language, text) << QString::fromLatin1(language) << QString::fromUtf8(text) << amount;
    };
    row("de_DE", "1.200", 1200);
    row("de_DE", "1.234.567", 1'234'567);
    row("de_DE", "1,5k", 1500);
    row("de_DE", "1.00", 0);
    row("de_DE", "1.5k", 0);
    row("de_CH", "1\u2019200", 1200);
    row("fr_FR", "1\u202f200", 1200);
    row("en_IN", "12,34,567", 1'234'567);
    row("ar_EG", "\u0661\u0662\u0663", 123);
    row("ar_EG", "123", 123);
    row("fa_IR", "\u06f1\u06f2\u06f3", 123);
}

void TestWindowUse::amountsAreOfTheLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    QFETCH(const quint64, amount);
    const QLocale locale(language);
    QCOMPARE(parseAmount(text, locale).value_or(0), amount);
    // The texts that dialogs are filled in with.
    for (const quint64 shown : {quint64{0}, quint64{12}, quint64{1234}, quint64{1'234'567}, ~quint64{0}})
        QCOMPARE(parseAmount(locale.toString(shown), locale), std::optional(shown));
}

void TestWindowUse::amountsAreParsed()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(quint64, amount);
    const std::optional<quint64> parsed = parseAmount(text, QLocale(QLocale::English));
    QCOMPARE(parsed.has_value(), valid);
    QCOMPARE(parsed.value_or(0), amount);
}

QTEST_MAIN(TestWindowUse)
#include "tst_window.moc"
