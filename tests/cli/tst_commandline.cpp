// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/commandline.h"
#include "app/cli/arguments/duration.h"
#include "app/cli/arguments/help.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/option.h"
#include "app/cli/arguments/usageerror.h"
#include "app/cli/top/instruction.h"
#include "model/base/json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Kerntally;
using namespace Kerntally::Cli;
using namespace std::chrono_literals;

namespace {

QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList ids(const QList<CounterDefinition> &counters)
{
    QStringList ids;
    for (const CounterDefinition &counter : counters)
        ids += counter.id;
    return ids;
}

/// What the parser complains of; empty: nothing.
template<typename Parse>
QString complaint(const Parse &parse)
{
    try {
        parse();
    } catch (const UsageError &error) {
        return error.message();
    }
    return {};
}

} // namespace

/// What users may write, and what they are told where they may not.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void nothingMeansTop();
    void verbsAndCounters_data();
    void verbsAndCounters();
    void optionsStandAnywhere_data();
    void optionsStandAnywhere();
    void values();
    void sources_data();
    void sources();
    void wrongUse_data();
    void wrongUse();
    void helpOnEverything_data();
    void helpOnEverything();
    void everyOptionIsTakenAndExplained_data();
    void everyOptionIsTakenAndExplained();
    void durations_data();
    void durations();
    void wrongDurations_data();
    void wrongDurations();
    void numbers();
    void numbersAreGrouped();
    void instructions_data();
    void instructions();
    void wrongInstructions_data();
    void wrongInstructions();
    void jsonKeepsEveryCount();
};

void TestCommandLine::nothingMeansTop()
{
    const CommandLine line = CommandLine::parse({});
    QCOMPARE(line.request, CommandLine::Request::Run);
    QCOMPARE(line.verb, Verb::Top);
    QVERIFY(!line.source);
    QCOMPARE(line.interval, 2s);
    QCOMPARE(line.duration, std::nullopt);
    QCOMPARE(line.counters.size(), 4);
    QVERIFY(!line.json);
}

void TestCommandLine::verbsAndCounters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("counters");
    const QString all = QStringLiteral("syscalls packets file-opens file-closes");
    QTest::newRow("top") << "top" << Verb::Top << all;
    QTest::newRow("top of one") << "top packets" << Verb::Top << "packets";
    QTest::newRow("get") << "get" << Verb::Get << all;
    QTest::newRow("get two") << "get file-closes syscalls" << Verb::Get << "file-closes syscalls";
    QTest::newRow("no doubles") << "get packets syscalls packets" << Verb::Get << "packets syscalls";
    QTest::newRow("rate") << "rate file-opens" << Verb::Rate << "file-opens";
    QTest::newRow("watch") << "watch packets" << Verb::Watch << "packets";
    QTest::newRow("average") << "average packets" << Verb::Average << "packets";
    QTest::newRow("alert") << "alert packets --above 0" << Verb::Alert << "packets";
    QTest::newRow("list") << "list" << Verb::List << "";
    QTest::newRow("selftest") << "selftest" << Verb::SelfTest << "";
    QTest::newRow("after --") << "get -- packets" << Verb::Get << "packets";
}

void TestCommandLine::verbsAndCounters()
{
    QFETCH(QString, text);
    QFETCH(Verb, verb);
    QFETCH(QString, counters);
    const CommandLine line = CommandLine::parse(words(text));
    QCOMPARE(line.verb, verb);
    QCOMPARE(ids(line.counters), words(counters));
}

void TestCommandLine::optionsStandAnywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("before") << "--json --source simulated --duration 3s --count 7 watch packets";
    QTest::newRow("after") << "watch packets --count 7 --duration 3s --source simulated --json";
    QTest::newRow("between") << "--source simulated watch --json --count 7 packets --duration 3s";
    QTest::newRow("with =") << "watch --count=7 --json packets --source=simulated --duration=3s";
}

void TestCommandLine::optionsStandAnywhere()
{
    QFETCH(QString, text);
    const CommandLine line = CommandLine::parse(words(text));
    QCOMPARE(line.verb, Verb::Watch);
    QCOMPARE(ids(line.counters), words(QStringLiteral("packets")));
    QVERIFY(line.source == SourceChoice{.kind = SourceKind::Simulated});
    QCOMPARE(line.duration, std::optional<std::chrono::milliseconds>(3s));
    QCOMPARE(line.count, std::optional<quint64>(7));
    QVERIFY(line.json);
}

void TestCommandLine::values()
{
    QCOMPARE(CommandLine::parse(words(QStringLiteral("average packets"))).interval, 1s);
    const CommandLine average = CommandLine::parse(words(QStringLiteral("average packets --window 3 --interval 50ms")));
    QCOMPARE(average.window, 3U);
    QCOMPARE(average.interval, 50ms);
    const CommandLine alert =
        CommandLine::parse(words(QStringLiteral("alert packets --above 18446744073709551615 --verbose")));
    QCOMPARE(alert.above, std::numeric_limits<quint64>::max());
    QVERIFY(alert.verbose);
    QCOMPARE(CommandLine::parse(words(QStringLiteral("rate --sample .5"))).sample, 500ms);
}

void TestCommandLine::sources_data()
{
    using Scenario = SimulatedSource::Scenario;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAuto");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("scenario");
    const auto row = [](const char *text, SourceKind kind, Scenario scenario) {
        QTest::newRow(text) << text << false << static_cast<int>(kind) << static_cast<int>(scenario);
    };
    QTest::newRow("auto") << "auto" << true << 0 << 0;
    row("kernel", SourceKind::Kernel, Scenario::Busy);
    row("helper", SourceKind::Helper, Scenario::Busy);
    row("simulated", SourceKind::Simulated, Scenario::Busy);
    row("simulated:busy", SourceKind::Simulated, Scenario::Busy);
    row("simulated:lab", SourceKind::Simulated, Scenario::Lab);
}

void TestCommandLine::sources()
{
    QFETCH(QString, text);
    QFETCH(bool, isAuto);
    const std::optional<SourceChoice> source = CommandLine::parse({QStringLiteral("--source"), text}).source;
    QCOMPARE(!source, isAuto);
    if (isAuto)
        return;
    QTEST(static_cast<int>(source->kind), "kind");
    QTEST(static_cast<int>(source->scenario), "scenario");
}

void TestCommandLine::wrongUse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("unknown command") << "count"
                                     << "no command 'count'";
    QTest::newRow("unknown option") << "top --fast"
                                    << "no option '--fast'";
    QTest::newRow("unknown short option") << "top -x"
                                          << "no option '-x'";
    QTest::newRow("another command's option") << "top --above 3"
                                              << "top has no option --above";
    QTest::newRow("unknown counter") << "watch disks"
                                     << "no counter 'disks'";
    QTest::newRow("counter in capitals") << "watch Packets"
                                         << "syscalls, packets, file-opens, file-closes";
    QTest::newRow("no counter") << "watch"
                                << "watch needs a counter";
    QTest::newRow("too many counters") << "watch packets syscalls"
                                       << "'syscalls' is too much";
    QTest::newRow("counter for list") << "list packets"
                                      << "list takes no counter";
    QTest::newRow("extra argument") << "selftest now"
                                    << "'now' is too much";
    QTest::newRow("no threshold") << "alert packets"
                                  << "needs a threshold";
    QTest::newRow("no value") << "top --duration"
                              << "--duration needs a value";
    QTest::newRow("value for a flag") << "top --json=yes"
                                      << "--json takes no value";
    QTest::newRow("twice") << "top --interval 1s --interval 2s"
                           << "given twice";
    QTest::newRow("unknown source") << "--source disk"
                                    << "no source 'disk'";
    QTest::newRow("unknown scenario") << "--source simulated:home"
                                      << "no source 'simulated:home'";
    QTest::newRow("negative threshold") << "alert packets --above -5"
                                        << "can't be negative";
    QTest::newRow("overflow") << "alert packets --above 18446744073709551616"
                              << "too large";
    QTest::newRow("no number") << "alert packets --above ten"
                               << "'ten' is not a whole number";
    QTest::newRow("fraction") << "alert packets --above 1.5"
                              << "'1.5' is not a whole number";
    QTest::newRow("count of 0") << "watch packets --count 0"
                                << "at least 1";
    QTest::newRow("window of 0") << "average packets --window 0"
                                 << "at least 1";
    QTest::newRow("huge window") << "average packets --window 9999999"
                                 << "at most 1000000";
    QTest::newRow("no duration") << "top --duration soon"
                                 << "'soon' is not a duration";
    QTest::newRow("negative duration") << "top --duration -3s"
                                       << "can't be negative";
    QTest::newRow("short interval") << "top --interval 1ms"
                                    << "too short";
    QTest::newRow("help on nothing") << "help nothing"
                                     << "no command 'nothing'";
    QTest::newRow("only-what-is-made-up") << "rate --only-pid 1 --source simulated"
                                          << "can't be counted with --source simulated";
    QTest::newRow("only-two-processes") << "measure --only-pid 1 -- true"
                                        << "leave --only-pid out";
    QTest::newRow("only-in-a-list") << "list --only-user root"
                                    << "list has no option --only-user";
    QTest::newRow("two lists") << "list --maps --syscalls"
                               << "ask for one of them";
    QTest::newRow("a map to list, but which") << "list --map"
                                              << "as in --map /sys/fs/bpf/NAME";
    QTest::newRow("somebody's part of a map") << "rate --only-user root map:/sys/fs/bpf/x"
                                              << "have no process";
    QTest::newRow("a command's part of a map") << "measure --counter map:/sys/fs/bpf/x -- true"
                                               << "have no process";
    QTest::newRow("who changes a map") << "who map:/sys/fs/bpf/x"
                                       << "have no process";
    QTest::newRow("writing where nothing is changed") << "get --write-map map:/sys/fs/bpf/x"
                                                      << "get has no option --write-map";
    QTest::newRow("only-nobody") << "top --only-user"
                                 << "--only-user needs a value, as in --only-user root";
}

void TestCommandLine::wrongUse()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const QString message = complaint([&] { CommandLine::parse(words(text)); });
    QVERIFY2(message.contains(told), qPrintable(message));
}

void TestCommandLine::helpOnEverything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("usage");
    QTest::newRow("--help") << "--help"
                            << "[COMMAND]";
    QTest::newRow("-h") << "-h"
                        << "[COMMAND]";
    QTest::newRow("help") << "help"
                          << "[COMMAND]";
    for (const VerbInfo &verb : verbs()) {
        const QString name = QLatin1String(verb.name);
        QTest::newRow(verb.name) << name + QLatin1String(" --help") << QLatin1String("kerntally-cli ") + name;
    }
    QTest::newRow("help watch") << "help watch"
                                << "kerntally-cli watch";
    QTest::newRow("before the command") << "--help alert"
                                        << "kerntally-cli alert";
}

void TestCommandLine::helpOnEverything()
{
    QFETCH(QString, text);
    QFETCH(QString, usage);
    const CommandLine line = CommandLine::parse(words(text));
    QCOMPARE(line.request, CommandLine::Request::Help);
    const QString help = helpText(line.namedVerb);
    QVERIFY2(help.section(QLatin1Char('\n'), 0, 0).contains(usage), qPrintable(help));
    for (const QString &helpLine : help.split(QLatin1Char('\n')))
        QVERIFY2(helpLine.size() <= 88, qPrintable(helpLine));
}

void TestCommandLine::everyOptionIsTakenAndExplained_data()
{
    QTest::addColumn<Verb>("verb");
    for (const VerbInfo &verb : verbs())
        QTest::newRow(verb.name) << verb.verb;
}

void TestCommandLine::everyOptionIsTakenAndExplained()
{
    QFETCH(const Verb, verb);
    const VerbInfo &info = infoOf(verb);
    const QString help = helpText(verb);
    int count = 0;
    for (const OptionInfo &option : options()) {
        const QString name = QLatin1String(option.name);
        if (!option.isOf(verb)) {
            if (!findOption(name, verb))
                QVERIFY2(!complaint([&] {
                              CommandLine::parse({QLatin1String(info.name), name, QLatin1String("1")});
                          }).isEmpty(),
                         option.name);
            continue;
        }
        ++count;
        QStringList arguments = {QLatin1String(info.name), name};
        if (option.value)
            arguments += QLatin1String(option.example);
        if (info.counters == VerbInfo::Counters::One && name != QLatin1String("--counter"))
            arguments += QStringLiteral("packets");
        if (verb == Verb::Alert && name != QLatin1String("--above"))
            arguments += {QStringLiteral("--above"), QStringLiteral("1")};
        // A command to measure is no counter.
        if (verb == Verb::Measure)
            arguments += {QStringLiteral("--"), QStringLiteral("true")};
        // Whose events count isn't asked of the one who measures a command.
        if (verb == Verb::Measure && name == QLatin1String("--only-pid"))
            continue;
        const QString told = complaint([&] { CommandLine::parse(arguments); });
        QVERIFY2(told.isEmpty(), qPrintable(arguments.join(QLatin1Char(' ')) + QLatin1String(": ") + told));
        const QString where = option.isGeneral() ? helpText(std::nullopt) : help;
        QVERIFY2(where.contains(QLatin1String("\n  ") + name + QLatin1Char(' ')), option.name);
    }
    QVERIFY(count > 0);
}

void TestCommandLine::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("formatted");
    QTest::newRow("milliseconds") << "500ms" << qint64{500} << "500ms";
    QTest::newRow("seconds") << "2s" << qint64{2000} << "2s";
    QTest::newRow("fraction") << "1.5s" << qint64{1500} << "1500ms";
    QTest::newRow("minute") << "1m" << qint64{60'000} << "1m";
    QTest::newRow("hour") << "1h" << qint64{3'600'000} << "1h";
    QTest::newRow("seconds without unit") << "90" << qint64{90'000} << "90s";
    QTest::newRow("point first") << ".25" << qint64{250} << "250ms";
    QTest::newRow("longest") << "596h" << qint64{596} * 3'600'000 << "596h";
}

void TestCommandLine::durations()
{
    QFETCH(QString, text);
    QTEST(static_cast<qint64>(parseDuration(text).count()), "milliseconds");
    QTEST(formatDuration(parseDuration(text)), "formatted");
}

void TestCommandLine::wrongDurations_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "s", "2 s", "2d", "1e3", "+2s", "-2s", "0", "0s", "0.1ms", "597h", "99999999999h",
                             "1.5.5s", "nan", "inf", "2s\n"})
        QTest::newRow(text) << text;
}

void TestCommandLine::wrongDurations()
{
    QFETCH(QString, text);
    QVERIFY(!complaint([&] { parseDuration(text); }).isEmpty());
}

void TestCommandLine::numbers()
{
    QCOMPARE(parseNumber(QStringLiteral("0")), 0U);
    QCOMPARE(parseNumber(QStringLiteral("18446744073709551615")), std::numeric_limits<quint64>::max());
    for (const char *text : {"", "-1", "+1", "1,000", "0x10", " 1", "1e3", "18446744073709551616", "٣"})
        QVERIFY2(!complaint([&] { parseNumber(QString::fromUtf8(text)); }).isEmpty(), text);
}

void TestCommandLine::numbersAreGrouped()
{
    const QString text = formatNumber(quint64{1'234'567});
    QVERIFY2(text != QLatin1String("1234567"), qPrintable(text));
    QCOMPARE(QString(text).remove(QRegularExpression(QStringLiteral("[^0-9]"))), QStringLiteral("1234567"));
}

void TestCommandLine::instructions_data()
{
    using Kind = Instruction::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("counters");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<quint64>("desired");
    const auto row = [](const char *text, Kind kind, const char *counters = "", quint64 number = 0,
                        quint64 desired = 0) {
        QTest::newRow(text) << text << static_cast<int>(kind) << counters << number << desired;
    };
    row("increment syscalls 5", Kind::Increment, "syscalls", 5);
    row("increment syscalls", Kind::Increment, "syscalls", 1);
    row("  set   packets\t100 ", Kind::Set, "packets", 100);
    row("cas packets 100 0", Kind::CompareAndSet, "packets", 100, 0);
    row("cas packets 0 18446744073709551615", Kind::CompareAndSet, "packets", 0, std::numeric_limits<quint64>::max());
    row("reset", Kind::Reset);
    row("reset packets", Kind::Reset, "packets");
    row("reset packets syscalls", Kind::Reset, "packets syscalls");
    row("watch file-opens", Kind::Watch, "file-opens");
    row("unwatch file-opens", Kind::Unwatch, "file-opens");
    row("unwatch", Kind::Unwatch);
    row("help", Kind::Help);
    row("stop", Kind::Stop);
    row("quit", Kind::Stop);
    row("", Kind::Nothing);
    row("   ", Kind::Nothing);
    row("# a remark", Kind::Nothing);
}

void TestCommandLine::instructions()
{
    QFETCH(QString, text);
    const Instruction instruction = Instruction::parse(text);
    QTEST(static_cast<int>(instruction.kind), "kind");
    QTEST(ids(instruction.counters).join(QLatin1Char(' ')), "counters");
    QTEST(instruction.number, "number");
    QTEST(instruction.desired, "desired");
}

void TestCommandLine::wrongInstructions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("unknown") << "add packets 3"
                             << "no command 'add'";
    QTest::newRow("no counter") << "increment"
                                << "increment COUNTER [N]";
    QTest::newRow("no number") << "set packets"
                               << "set COUNTER N";
    QTest::newRow("one number") << "cas packets 1"
                                << "cas COUNTER EXPECTED NEW";
    QTest::newRow("too many numbers") << "cas packets 1 2 3"
                                      << "cas COUNTER EXPECTED NEW";
    QTest::newRow("wrong counter") << "increment disks 1"
                                   << "no counter 'disks'";
    QTest::newRow("order") << "increment 5 packets"
                           << "no counter '5'";
    QTest::newRow("negative") << "increment packets -5"
                              << "can't be negative";
    QTest::newRow("overflow") << "set packets 18446744073709551616"
                              << "too large";
    QTest::newRow("stop what") << "stop packets"
                               << "Write it as: stop";
    QTest::newRow("watch nothing") << "watch"
                                   << "watch COUNTER";
}

void TestCommandLine::wrongInstructions()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const QString message = complaint([&] { Instruction::parse(text); });
    QVERIFY2(message.contains(told), qPrintable(message));
}

void TestCommandLine::jsonKeepsEveryCount()
{
    JsonObject object;
    QCOMPARE(object.toByteArray(), "{}");
    object.add(QLatin1String("largest"), std::numeric_limits<quint64>::max())
        .add(QLatin1String("text"), QStringLiteral("\"\\\n→"))
        .add(QLatin1String("rate"), 0.1)
        .add(QLatin1String("none"), std::numeric_limits<double>::quiet_NaN())
        .add(QLatin1String("inner"), JsonObject().add(QLatin1String("yes"), true));
    const QByteArray line = object.toByteArray();
    QVERIFY2(line.startsWith("{\"largest\":18446744073709551615,"), line.constData());
    QVERIFY(!line.contains('\n'));
    QJsonParseError error;
    const QJsonObject read = QJsonDocument::fromJson(line, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(read[QLatin1String("text")].toString(), QStringLiteral("\"\\\n→"));
    QCOMPARE(read[QLatin1String("rate")].toDouble(), 0.1);
    QVERIFY(read[QLatin1String("none")].isNull());
    QVERIFY(read[QLatin1String("inner")].toObject()[QLatin1String("yes")].toBool());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
