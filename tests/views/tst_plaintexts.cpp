// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/plaintexts.h"

#include "model/base/clock.h"
#include "model/history/laps.h"
#include "tests/support/countertestwindow.h"
#include "views/chartpanel/chartpanel.h"
#include "views/events/eventcommands.h"
#include "views/processes/scopedialog.h"
#include "views/recording/recordcommands.h"
#include "views/recording/recordingwindow.h"
#include "views/widgets/filedialogs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Kerntally;

namespace {

const QString html = QStringLiteral("<h1>hi</h1>");

/// Object names of labels that parse HTML. Only labels with the program's own texts may.
QStringList labelsParsingHtml()
{
    QStringList found;
    for (const QWidget *widget : QApplication::allWidgets()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isOurs = label && label->text().startsWith(QLatin1String("<h3>Kerntally"));
        if (label && label->testAttribute(Qt::WA_WState_Polished) && label->textFormat() != Qt::PlainText && !isOurs)
            found.append(label->objectName() + QLatin1String(": ") + label->text());
    }
    return found;
}

/// Whether a text has characters that affect its surroundings.
bool actsOnItsSurroundings(const QString &text)
{
    for (const char32_t letter : text.toUcs4()) {
        const QChar::Category category = QChar::category(letter);
        const bool isOurs = letter == U'\n' || letter == U'\t'; // the program's own line breaks and menu shortcuts
        if (!isOurs && (category == QChar::Other_Control || category == QChar::Other_Format))
            return true;
    }
    return false;
}

/// Collects all visible and accessible texts except those that the user types.
class ShownTexts
{
public:
    /// Where each faulty text is, and what it says.
    QStringList faults;

    explicit ShownTexts(QString part)
        : m_part(std::move(part))
    {
        for (const QWidget *widget : QApplication::allWidgets()) {
            if (widget->isVisible())
                addWidget(widget);
        }
    }

private:
    void add(const QObject *of, const QString &text, qsizetype longest)
    {
        if (actsOnItsSurroundings(text) || text.size() > longest
            || (longest < 1000 && text.contains(QLatin1Char('\n'))))
            faults.append(QLatin1String(of->metaObject()->className()) + QLatin1Char(' ') + of->objectName()
                          + QLatin1String(": ") + text.left(200));
    }
    /// A text in which "&" marks a mnemonic and "&&" is an ampersand.
    void addWithKey(const QObject *of, const QString &text)
    {
        add(of, text, 160);
        if (m_part.contains(QLatin1Char('&')) && text.contains(m_part))
            faults.append(of->objectName() + QLatin1String(" makes a key of: ") + text);
    }
    void addWidget(const QWidget *widget)
    {
        if (widget->isWindow()) {
            add(widget, widget->windowTitle(), 160);
            if (widget->minimumSizeHint().width() > 1100)
                faults.append(
                    QStringLiteral("%1 is %2 wide").arg(widget->objectName()).arg(widget->minimumSizeHint().width()));
        }
        for (const QString &text : {widget->toolTip(), widget->statusTip(), widget->accessibleName()})
            add(widget, text, 100'000);
        for (const QAction *action : widget->actions()) {
            addWithKey(action, action->text());
            addWithKey(action, action->iconText());
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            add(label, label->text(), 100'000);
            if (label->textFormat() != Qt::PlainText && label->text().contains(m_part))
                faults.append(label->objectName() + QLatin1String(" may lay out: ") + label->text());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            addWithKey(button, button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            addWithKey(box, box->title());
        if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < bar->count(); ++tab)
                addWithKey(bar, bar->tabText(tab));
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int item = 0; item < box->count(); ++item)
                add(box, box->itemText(item), 100'000);
        }
        if (const auto *bar = qobject_cast<const QStatusBar *>(widget))
            add(bar, bar->currentMessage(), 100'000);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            const QAbstractItemModel *model = view->model();
            for (int row = 0; row < std::min(model->rowCount(), 100); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        add(view, index.data(role).toString(), 100'000);
                }
            }
        }
    }

    QString m_part;
};

const QLabel *shownTip()
{
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<const QLabel *>(widget);
    }
    return nullptr;
}

/// Moves the pointer there until a tool tip is visible.
void hover(QWidget *widget, const QPoint &place)
{
    QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
}

} // namespace

/// Text of other programs is shown unchanged.
class TestPlainTexts : public QObject
{
    Q_OBJECT

private slots:
    void labelsGuessNothing();
    void hostileNamesDoNothing_data();
    void hostileNamesDoNothing();
    void messagesAreShownAsTheyAre();
    void tipsAreShownAsTheyAre();
    void tipsOfWidgetsAreCut();
    void tipsFit();
};

/// In the window and in everything that it opens.
void TestPlainTexts::labelsGuessNothing()
{
    CounterTestWindow test("viewCards");
    test.counter(1)->setName(html);
    test.cards()->setCurrentIndex(test.cards()->model()->index(0, 0));
    int opened = 0;
    for (const char *name :
         {"setValue", "incrementBy", "threshold", "countOnly", "measure", "addEvents", "watchMap", "alertLogAction",
          "help", "shortcuts", "about", "exportHistory", "record", "openRecording", "who"}) {
        QAction *action = test.action(name);
        if (!action || !action->isEnabled())
            continue;
        action->trigger();
        ++opened;
        QVERIFY2(labelsParsingHtml().isEmpty(),
                 qPrintable(QLatin1String(name) + labelsParsingHtml().join(QLatin1Char('\n'))));
    }
    QVERIFY2(opened >= 8, qPrintable(QString::number(opened)));
}

void TestPlainTexts::hostileNamesDoNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part"); ///< part of the name that remains wherever it is shown
    QTest::newRow("HTML") << QStringLiteral("<img src=/x><h1>hi</h1>") << QStringLiteral("<h1>hi</h1>");
    QTest::newRow("control characters") << QStringLiteral("a\x1b[31mRED\r\nb\x07\u0085\tc") << QStringLiteral("RED");
    QTest::newRow("4,000 letters") << QString(4000, QLatin1Char('W')) << QStringLiteral("WWWW");
    QTest::newRow("right to left") << QStringLiteral("a\u202egnp.exe\u2066b") << QStringLiteral("gnp.exe");
    QTest::newRow("ampersands") << QStringLiteral("a &b && &c") << QStringLiteral("a &b");
    QTest::newRow("places of arguments") << QStringLiteral("%1 %2 %n [*]") << QStringLiteral("%1 %2");
}

/// Names of counters, markers and recordings, wherever they are shown.
void TestPlainTexts::hostileNamesDoNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QString, part);
    CounterTestWindow test("viewCards");
    const QTemporaryDir folder;
    const auto look = [&](const char *where) {
        QCoreApplication::processEvents();
        const ShownTexts texts(part);
        if (!texts.faults.isEmpty())
            qWarning("%s: %s", where, qPrintable(texts.faults.join(QLatin1Char('\n'))));
        return texts.faults.isEmpty();
    };
    test.counter(1)->setName(name);
    QVERIFY(test.counter(1)->name().contains(part));
    test.cards()->setCurrentIndex(test.cards()->model()->index(0, 0));
    test.counter(1)->setAlertRule(AlertRule{.limit = 5});
    test.cause(1, 10);
    QTRY_VERIFY(test.counter(1)->isAlertUnseen());
    test.window.page()->panel()->laps()->add({.time = monotonicNow(), .note = name, .totals = {{1, 10}}});
    test.window.events()->chosen().add(QStringLiteral("syscall:futex"));
    test.window.recording().start(folder.filePath(QStringLiteral("r.ktrec")));
    QVERIFY(look("cards"));
    test.trigger("viewTable");
    QVERIFY(look("table"));
    for (const char *action :
         {"setValue", "incrementBy", "threshold", "measure", "addEvents", "watchMap", "alertLogAction", "exportHistory",
          "laps", "who", "reset", "removeCounter", "undo", "hide"}) {
        QAction *const found = test.action(action);
        QVERIFY2(found, action);
        found->trigger();
        QVERIFY2(look(action), action);
    }
    for (QMenu *menu : test.window.findChildren<QMenu *>()) {
        menu->popup({});
        QVERIFY2(menu->width() < 900, qPrintable(menu->title()));
        QVERIFY2(look("menu"), qPrintable(menu->title()));
        menu->close();
    }
    test.window.recording().recorder().stop();
    QString fileName = name.left(60); // file names may have any character but one
    fileName.replace(QLatin1Char('/'), QLatin1Char('|'));
    const QString file = folder.filePath(fileName);
    QVERIFY(QFile::rename(folder.filePath(QStringLiteral("r.ktrec")), file));
    RecordingWindow recording;
    const QSignalSpy settled(&recording, &RecordingWindow::settled);
    recording.show();
    recording.open(file);
    QVERIFY(look("reading a recording"));
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 20'000);
    QVERIFY(recording.tracks().recording());
    QVERIFY(look("recording"));
    recording.compareWith(file);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, 20'000);
    QVERIFY(look("compared recordings"));
    warn(&recording, name, name, name);
    QVERIFY(look("message"));
}

void TestPlainTexts::messagesAreShownAsTheyAre()
{
    CounterTestWindow test("viewCards");
    warn(&test.window, html, html, html);
    const auto *box = test.window.findChild<QMessageBox *>();
    QVERIFY(box);
    int texts = 0;
    for (const QLabel *label : box->findChildren<QLabel *>())
        texts += label->text() == html && label->textFormat() == Qt::PlainText ? 1 : 0;
    QCOMPARE(texts, 2);
}

/// A real process whose command line is "<h1>hi</h1>…", selected in the list.
void TestPlainTexts::tipsAreShownAsTheyAre()
{
    const QString name = html + QString(24'000, QLatin1Char('n'));
    QProcess process;
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("exec -a \"$0\" sleep 1000"), name});
    QVERIFY(process.waitForStarted());
    const CounterTestWindow test("viewCards");
    ScopeDialog dialog;
    const auto *list = dialog.findChild<QTreeView *>(QStringLiteral("onlyList"));
    const auto row = [&]() -> QModelIndex {
        ScopeRequest request;
        request.pid = QString::number(process.processId());
        dialog.ask(request);
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            const QModelIndex index = list->model()->index(i, 3);
            if (index.data().toString().startsWith(html))
                return index;
        }
        return {};
    };
    QTRY_VERIFY(row().isValid()); // bash has executed sleep
    const QModelIndex index = row();
    dialog.findChild<QTreeView *>()->scrollTo(index);
    hover(list->viewport(), list->visualRect(index).center());
    QTRY_VERIFY(shownTip());
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QVERIFY(shownTip()->text().startsWith(html));
    QVERIFY(shownTip()->text().count(QLatin1Char('\n')) < 20);
    process.kill();
    process.waitForFinished();
}

void TestPlainTexts::tipsOfWidgetsAreCut()
{
    CounterTestWindow test("viewCards");
    QWidget *page = test.window.centralWidget();
    page->setToolTip(html + QString(24'000, QLatin1Char('n')));
    hover(page, {1, 1});
    QTRY_VERIFY(shownTip() && shownTip()->text().startsWith(html));
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QVERIFY(shownTip()->text().size() < 3000);
}

void TestPlainTexts::tipsFit()
{
    QCOMPARE(toolTipText(QString()), QString());
    QCOMPARE(toolTipText(QStringLiteral("a\n\nb")), QStringLiteral("a\n\nb"));
    const QString words = QStringLiteral("word ").repeated(30);
    for (const QString &line : toolTipText(words).split(QLatin1Char('\n')))
        QVERIFY(line.size() <= 100);
    QCOMPARE(toolTipText(words).remove(QLatin1Char('\n')), words);
    QVERIFY(toolTipText(QString(24'000, QLatin1Char('n'))).endsWith(QChar(0x2026)));
}

QTEST_MAIN(TestPlainTexts)
#include "tst_plaintexts.moc"
