// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/table.h"
#include "app/cli/terminal/lineeditor.h"
#include "app/cli/terminal/screen.h"
#include "app/cli/top/topview.h"

#include <QTest>

#include <algorithm>
#include <clocale>

using namespace Kerntally;
using namespace Kerntally::Cli;

/// What a terminal shows, and what is typed on it.
class TestScreen : public QObject
{
    Q_OBJECT

private slots:
    void tableAlignsColumns();
    void tableGoesByWhatIsSeen();
    void narrowTableLeavesOutColumns();
    void screenFitsAnySize();
    void promptShowsTheEnd();
    void latestMessagesStay();
    void longMessagesAreWrapped();
    void missedEventsAreShown();
    void linesAreEdited_data();
    void linesAreEdited();
    void keysComeInPieces();
};

void TestScreen::tableAlignsColumns()
{
    Table table(
        {{QStringLiteral("Counter"), Table::Align::Left, 1}, {QStringLiteral("Value"), Table::Align::Right, 2}});
    table.addRow({QStringLiteral("packets"), QStringLiteral("1,234,567")});
    table.addRow({QStringLiteral("file-opens"), QStringLiteral("8")});
    QCOMPARE(table.lines(),
             (QStringList{QStringLiteral("Counter         Value"), //
                          QStringLiteral("packets     1,234,567"), //
                          QStringLiteral("file-opens          8")}));
}

/// Chinese letters take two columns, what is put over others none; what others wrote never begins a line.
void TestScreen::tableGoesByWhatIsSeen()
{
    std::setlocale(LC_CTYPE, "C.UTF-8");
    Table table({{QStringLiteral("Name"), Table::Align::Left, 1}, {QStringLiteral("N"), Table::Align::Right, 2}});
    table.addRow({QStringLiteral("\u4e2d\u6587\u5b57"), QStringLiteral("1")});
    table.addRow({QStringLiteral("e\u0301te"), QStringLiteral("2")});
    table.addRow({QStringLiteral("\U0001F600"), QStringLiteral("3")});
    table.addRow({QStringLiteral("a\nb"), QStringLiteral("4")});
    QCOMPARE(table.lines(),
             (QStringList{QStringLiteral("Name    N"),             //
                          QStringLiteral("\u4e2d\u6587\u5b57  1"), //
                          QStringLiteral("e\u0301te     2"),       //
                          QStringLiteral("\U0001F600      3"),     //
                          QStringLiteral("a\\x0ab  4")}));
    Table narrow({{QStringLiteral("Name"), Table::Align::Left, 1}});
    narrow.addRow({QStringLiteral("\u4e2d\u6587\u5b57")});
    narrow.addRow({QStringLiteral("abcd\U0001F600")});
    QCOMPARE(narrow.lines(5).mid(1), (QStringList{QStringLiteral("\u4e2d\u6587"), QStringLiteral("abcd")}));
    QCOMPARE(wrapped(QStringLiteral("\u4e2d\u6587\u5b57\U0001F600"), 5),
             (QStringList{QStringLiteral("\u4e2d\u6587"), QStringLiteral("\u5b57\U0001F600")}));
}

void TestScreen::narrowTableLeavesOutColumns()
{
    TopFrame frame;
    for (const CounterDefinition &counter : builtinCounters()) {
        frame.counters.emplace_back(counter, std::chrono::seconds(2));
        frame.counters.back().sample(1, {.value = 123'456'789, .total = 123'456'789});
    }
    const Table table = statisticsTable(frame);
    QVERIFY(table.lines().constFirst().contains(QLatin1String("Average")));
    QVERIFY(table.lines(80).constFirst().contains(QLatin1String("Average")));
    for (int width = 1; width < 100; ++width) {
        const QStringList lines = table.lines(width);
        QCOMPARE(lines.size(), 5);
        for (const QString &line : lines)
            QVERIFY2(line.size() <= width, qPrintable(line));
        if (width >= 24) {
            QVERIFY(lines[1].contains(QLatin1String("syscalls")));
            QVERIFY2(lines[1].contains(QLatin1String("789")), qPrintable(lines[1]));
        }
    }
}

void TestScreen::screenFitsAnySize()
{
    Screen screen;
    screen.statistics = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    screen.messages = {QStringLiteral("a message of some length"), QStringLiteral("and another one")};
    screen.typed = QStringLiteral("increment packets 5");
    for (int width = 1; width < 60; ++width) {
        for (int height = 1; height < 12; ++height) {
            const QStringList lines = screen.lines({width, height});
            QCOMPARE(lines.size(), height);
            for (const QString &line : lines)
                QVERIFY2(line.size() <= width, qPrintable(line));
        }
    }
    screen.typed.reset();
    QVERIFY(screen.lines({80, 24}).size() <= 24);
    QVERIFY(!screen.lines({80, 24}).constLast().startsWith(QLatin1Char('>')));
}

void TestScreen::promptShowsTheEnd()
{
    Screen screen;
    screen.typed = QStringLiteral("cas packets 100 0");
    QCOMPARE(screen.lines({40, 3}).constLast(), QStringLiteral("> cas packets 100 0"));
    QCOMPARE(screen.lines({10, 3}).constLast(), QStringLiteral("> s 100 0"));
}

void TestScreen::latestMessagesStay()
{
    Screen screen;
    screen.statistics = {QStringLiteral("table")};
    for (int i = 0; i < 50; ++i)
        screen.messages += QString::number(i);
    screen.typed = QString();
    QCOMPARE(screen.lines({40, 6}),
             (QStringList{QStringLiteral("table"), QString(), QStringLiteral("47"), QStringLiteral("48"),
                          QStringLiteral("49"), QStringLiteral("> ")}));
}

void TestScreen::longMessagesAreWrapped()
{
    QCOMPARE(wrapped(QStringLiteral("There is no command 'x'"), 12),
             (QStringList{QStringLiteral("There is no"), QStringLiteral("command 'x'")}));
    QCOMPARE(wrapped(QStringLiteral("abcdefgh"), 3),
             (QStringList{QStringLiteral("abc"), QStringLiteral("def"), QStringLiteral("gh")}));
    QCOMPARE(wrapped(QStringLiteral("a\nb"), 3), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(wrapped(QString(), 3), QStringList{QString()});
}

void TestScreen::missedEventsAreShown()
{
    TopFrame frame;
    QVERIFY(missedText(frame).isEmpty());
    frame.missed = 12;
    QVERIFY(missedText(frame).contains(QLatin1String("12")));
}

void TestScreen::linesAreEdited_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *name, const QByteArray &keys, const QStringList &lines, const char *left = "") {
        QTest::newRow(name) << keys << lines << QString::fromUtf8(left);
    };
    row("typing", "res", {}, "res");
    row("enter", "reset\n", {QStringLiteral("reset")});
    row("return", "reset\r", {QStringLiteral("reset")});
    row("two lines and a half", "a\nb\nc", {QStringLiteral("a"), QStringLiteral("b")}, "c");
    row("backspace", "abc\x7f\x08z", {}, "az");
    row("backspace of nothing", "\x7f\x7fq", {}, "q");
    row("control u", "abc\x15z", {}, "z");
    row("control w", "set packets  \x17x", {}, "set x");
    row("arrows do nothing", "ab\033[D\033[1;5C\033OBc", {}, "abc");
    row("arrow up", "reset\n\033[A", {QStringLiteral("reset")}, "reset");
    row("other controls",
        QByteArray("a\0\x01\x04"
                   "b",
                   5),
        {}, "ab");
    row("umlauts", "gr\xc3\xbc\xc3\x9f\x7f", {}, "grü");
}

void TestScreen::linesAreEdited()
{
    QFETCH(QByteArray, keys);
    LineEditor editor;
    QTEST(editor.feed(keys), "lines");
    QTEST(editor.text(), "left");
}

void TestScreen::keysComeInPieces()
{
    LineEditor editor;
    const QByteArray keys = "a\033[1;5Cb\xc3\xbc";
    for (const char key : keys)
        QVERIFY(editor.feed(QByteArray(1, key)).isEmpty());
    QCOMPARE(editor.text(), QStringLiteral("abü"));
}

QTEST_GUILESS_MAIN(TestScreen)
#include "tst_screen.moc"
