// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/plaintexts.h"

#include "tests/support/countertestwindow.h"
#include "views/processes/scopedialog.h"
#include "views/widgets/filedialogs.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Kerntally;

namespace {

const QString html = QStringLiteral("<h1>hi</h1>");

/// Labels that would lay out what looks like HTML. Those of the program's own name may.
QStringList guessing()
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

const QLabel *shownTip()
{
    for (const QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<const QLabel *>(widget);
    }
    return nullptr;
}

/// Points at the place until the tool tip is there.
void hover(QWidget *widget, const QPoint &place)
{
    QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
}

} // namespace

/// What others wrote is shown as it is.
class TestPlainTexts : public QObject
{
    Q_OBJECT

private slots:
    void labelsGuessNothing();
    void messagesAreShownAsTheyAre();
    void tipsAreShownAsTheyAre();
    void tipsOfWidgetsAreCut();
    void tipsFit();
};

/// In the window and everything that it opens.
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
        QVERIFY2(guessing().isEmpty(), qPrintable(QLatin1String(name) + guessing().join(QLatin1Char('\n'))));
    }
    QVERIFY2(opened >= 8, qPrintable(QString::number(opened)));
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

/// A real process that was started as "<h1>hi</h1>…", chosen from the list.
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
    QTRY_VERIFY(row().isValid()); // bash has become sleep
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
