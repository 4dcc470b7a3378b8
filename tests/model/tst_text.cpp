// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/bytetext.h"
#include "model/base/csv.h"
#include "model/base/durationtext.h"
#include "model/base/json.h"
#include "model/processes/measurementresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <limits>

using namespace Kerntally;

/// Numbers, times and names as text, for people and for other programs.
class TestText : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsOrderAndDigits();
    void jsonHasNoControlCharacters();
    void namesComeBack_data();
    void namesComeBack();
    void twoNamesStayTwo();
    void printableTextObeysNobody();
    void measurementsAreWhole();
    void spreadsheetsSeeNoFormulas_data();
    void spreadsheetsSeeNoFormulas();
    void durationsAreRounded();
};

void TestText::jsonKeepsOrderAndDigits()
{
    const JsonObject object = JsonObject()
                                  .add(QLatin1String("z"), std::numeric_limits<quint64>::max())
                                  .add(QLatin1String("a"), 0.5)
                                  .add(QLatin1String("none"), std::numeric_limits<double>::quiet_NaN())
                                  .add(QLatin1String("text"), QStringLiteral("a \"b\"\n"))
                                  .add(QLatin1String("list"), QStringList{QStringLiteral("x"), QString()})
                                  .add(QLatin1String("yes"), true);
    QCOMPARE(object.toByteArray(),
             QByteArray(
                 R"({"z":18446744073709551615,"a":0.500,"none":null,"text":"a \"b\"\n","list":["x",""],"yes":true})"));
    QCOMPARE(JsonObject().toByteArray(), QByteArray("{}"));
    QVERIFY(JsonObject().isEmpty() && !object.isEmpty());
}

void TestText::jsonHasNoControlCharacters()
{
    const QString text = QStringLiteral("a\x1b\x7f") + QChar(0x9b) + QStringLiteral("\u00a0\u0434\U0001F600");
    const QByteArray json = JsonObject().add(QLatin1String("a"), text).toByteArray();
    for (const QChar letter : QString::fromUtf8(json))
        QVERIFY2(letter >= QChar(0x20) && (letter < QChar(0x7f) || letter >= QChar(0xa0)), json.constData());
    QCOMPARE(QJsonDocument::fromJson(json).object().value(QLatin1String("a")).toString(), text);
    QCOMPARE(JsonObject().add(QLatin1String("a"), QStringList{text}).toByteArray(),
             QByteArray(json).replace(":", ":[").replace("}", "]}"));
}

void TestText::namesComeBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("kworker/0:1") << QStringLiteral("kworker/0:1");
    QTest::newRow("blanks") << QByteArray(" foo ") << QStringLiteral(" foo ");
    QTest::newRow("Cyrillic") << QByteArray("\xd0\xbf\xd1\x80") << QStringLiteral("\u043f\u0440");
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x98\x80") << QStringLiteral("\U0001F600");
    QTest::newRow("cut in a letter") << QByteArray("\xd0\xbf\xd1") << QStringLiteral("\u043f\\xd1");
    QTest::newRow("Latin-1") << QByteArray("caf\xe9") << QStringLiteral("caf\\xe9");
    QTest::newRow("too long for its letter") << QByteArray("\xc0\xaf") << QStringLiteral("\\xc0\\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\\xed\\xa0\\x80");
    QTest::newRow("colour") << QByteArray("\x1b[31mRED") << QStringLiteral("\\x1b[31mRED");
    QTest::newRow("two lines") << QByteArray("a\nb") << QStringLiteral("a\\x0ab");
    QTest::newRow("C1") << QByteArray("\xc2\x9b") << QStringLiteral("\\xc2\\x9b");
    QTest::newRow("written backwards") << QByteArray("\xe2\x80\xae") << QStringLiteral("\\xe2\\x80\\xae");
    QTest::newRow("an escape itself") << QByteArray("\\x41") << QStringLiteral("\\x5cx41");
    QTest::newRow("nothing") << QByteArray("") << QString();
}

void TestText::namesComeBack()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QCOMPARE(textOfName(name), text);
    QCOMPARE(bytesOfName(text), name);
    QCOMPARE(bytesOfName(QStringLiteral("a\\b\\x\\xg1\\x4")), QByteArray("a\\b\\x\\xg1\\x4")); // none of them an escape
}

/// All names of three bytes out of those that are something special.
void TestText::twoNamesStayTwo()
{
    const QByteArray special("ax41\\\n\x1b\xc3\xa9\xe2\x80\xae");
    QSet<QString> texts;
    int names = 0;
    for (const char first : special) {
        for (const char second : special) {
            for (const char third : special) {
                const QByteArray name = QByteArray().append(first).append(second).append(third);
                const QString text = textOfName(name);
                QCOMPARE(bytesOfName(text), name);
                QCOMPARE(printableLine(text), text);
                texts += text;
                ++names;
            }
        }
    }
    QCOMPARE(texts.size(), names);
}

void TestText::printableTextObeysNobody()
{
    QCOMPARE(printable(QStringLiteral("a\x1b[1m\nb\u202e\u2028")), QStringLiteral("a\\x1b[1m\nb\\u{202e}\\u{2028}"));
    QCOMPARE(printableLine(QStringLiteral("a\nb\tc")), QStringLiteral("a\\x0ab\\x09c"));
    const QString ordinary = QStringLiteral("\u043f \U0001F468\u200d\U0001F469 \u4e2d 1 \u00a0 \\x41");
    QCOMPARE(printable(ordinary), ordinary);
}

void TestText::measurementsAreWhole()
{
    MeasurementResult result;
    result.command = {QStringLiteral("sh"), QStringLiteral("a \"b\"")};
    result.seconds = 2;
    result.status = 137;
    result.counts = {{QStringLiteral("syscalls"), QStringLiteral("Syscalls"), std::numeric_limits<quint64>::max() - 1},
                     {QStringLiteral("file-opens"), QStringLiteral("File opens"), 3}};
    QCOMPARE(result.toJson().toByteArray(),
             QByteArray(R"({"command":["sh","a \"b\""],"seconds":2.000,"exit":137,)"
                        R"("counters":{"syscalls":18446744073709551614,"file-opens":3}})"));
    QCOMPARE(result.toCsv(),
             QByteArray("name,value,per second\r\ncommand,\"sh a \"\"b\"\"\",\r\nseconds,2.000000,\r\nexit,137,\r\n"
                        "\"syscalls\",18446744073709551614,9223372036854775808.000\r\n\"file-opens\",3,1.500\r\n"));
}

void TestText::spreadsheetsSeeNoFormulas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("copied");
    const auto row = [](const char *title, const char *name, const char *field, const char *copied) {
        QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(field) << QString::fromLatin1(copied);
    };
    row("a name", "make", "make", "make");
    row("formula", "=1+1", "\"'=1+1\"", "'=1+1");
    row("call", "@SUM(A1)", "\"'@SUM(A1)\"", "'@SUM(A1)");
    row("plus", "+a", "\"'+a\"", "'+a");
    row("minus", "-sh", "\"'-sh\"", "'-sh");
    row("number", "-5.5", "-5.5", "-5.5");
    row("columns", "a\tb,c", "\"a\tb,c\"", "a b,c");
    row("rows", "a\nb", "\"a\nb\"", "a b");
    row("quote", "a\"b", "\"a\"\"b\"", "a\"b");
}

void TestText::spreadsheetsSeeNoFormulas()
{
    QFETCH(const QString, name);
    QFETCH(const QString, field);
    QFETCH(const QString, copied);
    QCOMPARE(csvField(name), field);
    QCOMPARE(copiedCell(name), copied);
}

void TestText::durationsAreRounded()
{
    constexpr qint64 second = 1'000'000'000;
    QCOMPARE(durationText(3600 * second * 25 + 61 * second + second - 1), QStringLiteral("25:01:01"));
    QCOMPARE(roughDurationText(0), QStringLiteral("1 s"));
    QCOMPARE(roughDurationText(second + 1), QStringLiteral("2 s"));
    QCOMPARE(roughDurationText(119 * second), QStringLiteral("119 s"));
    QCOMPARE(roughDurationText(120 * second), QStringLiteral("2 min"));
    QCOMPARE(roughDurationText(7199 * second), QStringLiteral("119 min"));
    QCOMPARE(roughDurationText(7200 * second), QStringLiteral("2 h"));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
