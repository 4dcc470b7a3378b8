// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/csv.h"
#include "model/base/json.h"
#include "model/processes/measurementresult.h"

#include <QTest>

#include <limits>

using namespace Kerntally;

/// Numbers, times and names as text, for people and for other programs.
class TestText : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsOrderAndDigits();
    void measurementsAreWhole();
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

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
