// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/commandline.h"

#include "app/cli/arguments/counternames.h"
#include "app/cli/arguments/duration.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/usageerror.h"
#include "model/events/eventkinds.h"
#include "model/maps/mapid.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Kerntally::Cli {

using namespace std::chrono_literals;

namespace {

enum class Counters {
    None,
    One,
    Any, ///< all where none is named
};

struct VerbInfo
{
    const char *name;
    Verb verb;
    Counters counters;
    std::string_view options; ///< besides those for all, each in spaces
};

constexpr std::array verbs = {
    VerbInfo{"top", Verb::Top, Counters::Any, " --interval --duration --write-map "},
    VerbInfo{"get", Verb::Get, Counters::Any, " --sample "},
    VerbInfo{"watch", Verb::Watch, Counters::One, " --duration --count "},
    VerbInfo{"rate", Verb::Rate, Counters::Any, " --sample "},
    VerbInfo{"average", Verb::Average, Counters::One, " --window --interval --duration "},
    VerbInfo{"alert", Verb::Alert, Counters::One, " --above --duration --trace "},
    VerbInfo{"measure", Verb::Measure, Counters::Any, " --trace --wait "},
    VerbInfo{"who", Verb::Who, Counters::One, " --by --for --interval "},
    VerbInfo{"list", Verb::List, Counters::None, " --kind --kinds --tracepoints --syscalls --maps --map "},
    VerbInfo{"selftest", Verb::SelfTest, Counters::None, ""},
};

constexpr std::string_view flagsForAll = " --help --version --json --verbose ";
constexpr std::string_view flags = " --help --version --json --verbose --kinds --tracepoints --syscalls --maps --trace "
                                   "--wait --write-map ";
constexpr std::string_view valuesForAll = " --source ";
constexpr std::string_view valuesForCounting = " --counter --only-pid --only-command --only-user --only-cgroup ";
constexpr std::string_view values = " --source --interval --duration --sample --count --window --above --by --for "
                                    "--counter --kind --map --only-pid --only-command --only-user --only-cgroup ";
constexpr std::string_view repeatable = " --counter ";
constexpr std::string_view lists = " --kind --kinds --tracepoints --syscalls --maps --map ";

constexpr auto shortestInterval = 10ms;
constexpr std::size_t largestWindow = 1'000'000;

bool contains(std::string_view list, const QString &option)
{
    return list.find(' ' + option.toStdString() + ' ') != std::string_view::npos;
}

struct Option
{
    QString name;
    QString value;
};

/// The arguments sorted into options and others, wherever they stand.
struct Sorted
{
    QList<Option> options;
    QStringList others;
    QStringList afterDashes; ///< all that follows "--"

    bool has(const QString &name) const
    {
        return std::any_of(options.begin(), options.end(), [&](const Option &option) { return option.name == name; });
    }
};

QString example(const QString &option)
{
    if (option == QLatin1String("--source"))
        return QStringLiteral("kernel");
    if (option == QLatin1String("--counter"))
        return QStringLiteral("sched:sched_switch");
    if (option == QLatin1String("--map"))
        return QStringLiteral("/sys/fs/bpf/NAME");
    if (option == QLatin1String("--kind"))
        return QStringLiteral("tracepoint");
    if (option == QLatin1String("--by"))
        return QStringLiteral("command");
    if (option == QLatin1String("--only-command"))
        return QStringLiteral("firefox");
    if (option == QLatin1String("--only-user"))
        return QStringLiteral("root");
    if (option == QLatin1String("--only-cgroup"))
        return QStringLiteral("system.slice");
    const bool isNumber = contains(" --count --window --above --only-pid ", option);
    return isNumber ? QStringLiteral("100") : QStringLiteral("2s");
}

Sorted sort(const QStringList &arguments)
{
    Sorted sorted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == QLatin1String("--")) {
            sorted.afterDashes = arguments.mid(i + 1);
            break;
        }
        if (argument.size() < 2 || !argument.startsWith(QLatin1Char('-'))) {
            sorted.others += argument;
            continue;
        }
        const qsizetype sign = argument.indexOf(QLatin1Char('='));
        QString name = argument.left(sign);
        if (name == QLatin1String("-h"))
            name = QStringLiteral("--help");
        const bool isFlag = contains(flags, name);
        if (!isFlag && !contains(values, name))
            throw UsageError(QStringLiteral("There is no option '%1': see --help.").arg(argument));
        if (isFlag && sign >= 0)
            throw UsageError(QStringLiteral("%1 takes no value.").arg(name));
        if (sorted.has(name) && !isFlag && !contains(repeatable, name))
            throw UsageError(QStringLiteral("%1 is given twice: give it once.").arg(name));
        QString value;
        if (!isFlag) {
            if (sign < 0 && i + 1 == arguments.size())
                throw UsageError(QStringLiteral("%1 needs a value, as in %1 %2.").arg(name, example(name)));
            value = sign < 0 ? arguments[++i] : argument.mid(sign + 1);
        }
        sorted.options += {name, value};
    }
    return sorted;
}

const VerbInfo &findVerb(const QString &name)
{
    QStringList names;
    for (const VerbInfo &verb : verbs) {
        if (name == QLatin1String(verb.name))
            return verb;
        names += QLatin1String(verb.name);
    }
    throw UsageError(QStringLiteral("There is no command '%1': use one of %2; or see --help.")
                         .arg(name, names.join(QLatin1String(", "))));
}

std::optional<SourceChoice> parseSource(const QString &text)
{
    const std::optional<SourceChoice> choice = SourceChoice::fromText(text);
    if (choice || text == QLatin1String("auto"))
        return choice;
    throw UsageError(QStringLiteral("There is no source '%1': use auto, kernel, helper, simulated, simulated:busy or "
                                    "simulated:lab.")
                         .arg(text));
}

std::chrono::milliseconds parseInterval(const QString &text)
{
    const std::chrono::milliseconds interval = parseDuration(text);
    if (interval < shortestInterval)
        throw UsageError(QStringLiteral("The interval '%1' is too short: 10ms is the shortest.").arg(text));
    return interval;
}

CauseWatch::By parseBy(const QString &text)
{
    if (text == QLatin1String("process"))
        return CauseWatch::By::Process;
    if (text == QLatin1String("command"))
        return CauseWatch::By::Command;
    if (text == QLatin1String("syscall"))
        return CauseWatch::By::Syscall;
    throw UsageError(QStringLiteral("Nothing is told apart by '%1': use process, command or syscall.").arg(text));
}

QString parseKind(const QString &text)
{
    const EventKinds kinds;
    if (!kinds.find(text))
        throw kinds.unknownKind(text);
    return text;
}

quint64 parsePositive(const QString &option, const QString &text)
{
    const quint64 number = parseNumber(text);
    if (number == 0)
        throw UsageError(QStringLiteral("%1 has to be at least 1.").arg(option));
    return number;
}

void apply(CommandLine &line, const Option &option)
{
    const auto is = [&](const char *name) { return option.name == QLatin1String(name); };
    if (is("--json")) {
        line.json = true;
    } else if (is("--verbose")) {
        line.verbose = true;
    } else if (is("--wait")) {
        line.wait = true;
    } else if (is("--trace")) {
        line.trace = true;
    } else if (is("--kinds")) {
        line.listKinds = true;
    } else if (is("--kind")) {
        line.kind = parseKind(option.value);
    } else if (is("--tracepoints")) {
        line.kind = QStringLiteral("tracepoint");
    } else if (is("--syscalls")) {
        line.kind = QStringLiteral("syscall");
    } else if (is("--maps")) {
        line.kind = QStringLiteral("map");
    } else if (is("--map")) {
        line.map = MapId::isMap(option.value) ? option.value : QLatin1String("map:") + option.value;
    } else if (is("--write-map")) {
        line.writeMap = true;
    } else if (is("--only-pid")) {
        line.only.pid = option.value;
    } else if (is("--only-command")) {
        line.only.command = option.value;
    } else if (is("--only-user")) {
        line.only.user = option.value;
    } else if (is("--only-cgroup")) {
        line.only.group = option.value;
    } else if (is("--source")) {
        line.source = parseSource(option.value);
    } else if (is("--interval")) {
        line.interval = parseInterval(option.value);
    } else if (is("--sample")) {
        line.sample = parseDuration(option.value);
    } else if (is("--by")) {
        line.by = parseBy(option.value);
    } else if (is("--duration") || is("--for")) {
        line.duration = parseDuration(option.value);
    } else if (is("--count")) {
        line.count = parsePositive(option.name, option.value);
    } else if (is("--above")) {
        line.above = parseNumber(option.value);
    } else if (is("--window")) {
        const quint64 window = parsePositive(option.name, option.value);
        if (window > largestWindow)
            throw UsageError(QStringLiteral("--window can be at most %1.").arg(largestWindow));
        line.window = window;
    }
}

QList<CounterDefinition> parseCounters(const VerbInfo &verb, const QStringList &names)
{
    const QString name = QLatin1String(verb.name);
    if (verb.counters == Counters::None && !names.isEmpty())
        throw UsageError(QStringLiteral("'%1' is too much: %2 takes no counter.").arg(names.constFirst(), name));
    if (verb.counters == Counters::One && names.isEmpty())
        throw UsageError(QStringLiteral("%1 needs a counter, as in %1 packets.").arg(name));
    if (verb.counters == Counters::One && names.size() > 1)
        throw UsageError(QStringLiteral("'%1' is too much: %2 takes one counter.").arg(names[1], name));
    if (verb.counters == Counters::Any && names.isEmpty())
        return builtinCounters();
    QList<CounterDefinition> counters;
    for (const QString &id : names) {
        const CounterDefinition found = findCounter(id);
        const bool isDouble = std::any_of(counters.begin(), counters.end(),
                                          [&](const CounterDefinition &counter) { return counter.id == found.id; });
        if (!isDouble)
            counters += found;
    }
    return counters;
}

/// The command to measure is what follows the dashes, so that its options aren't taken for ours.
QStringList takeCommand(const QStringList &names, const QStringList &afterDashes)
{
    if (!names.isEmpty()) {
        throw UsageError(QStringLiteral("'%1' is too much: write -- before the command, as in measure -- %1.")
                             .arg(names.constFirst()));
    }
    if (afterDashes.isEmpty())
        throw UsageError(QStringLiteral("measure needs a command, as in measure -- make -j8."));
    return afterDashes;
}

void requireOneList(const Sorted &sorted)
{
    QStringList named;
    for (const Option &option : sorted.options) {
        if (contains(lists, option.name) && !named.contains(option.name))
            named += option.name;
    }
    if (named.size() > 1) {
        throw UsageError(
            QStringLiteral("%1 and %2 are lists of their own: ask for one of them.").arg(named[0], named[1]));
    }
}

void requireFitting(const CommandLine &line)
{
    if (line.only.isSaid() && line.source && !isReal(line.source->kind))
        throw UsageError(QStringLiteral("What one process, command, user or group does can't be counted with "
                                        "--source simulated."));
    const EventKinds kinds;
    const bool hasMap = std::any_of(line.counters.begin(), line.counters.end(),
                                    [&](const CounterDefinition &counter) { return kinds.isRead(counter.id); });
    if (hasMap && (line.only.isSaid() || line.verb == Verb::Measure))
        throw UsageError(QStringLiteral("What a BPF map holds is everybody's: nobody's part of it can be told."));
    if (hasMap && line.verb == Verb::Who)
        throw UsageError(QStringLiteral("Who changes a BPF map isn't known: watch tells when it changes."));
    if (line.only.pid && line.verb == Verb::Measure)
        throw UsageError(QStringLiteral("measure counts what its command does: leave --only-pid out."));
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const Sorted sorted = sort(arguments);
    CommandLine line;
    if (sorted.has(QStringLiteral("--version"))) {
        line.request = Request::Version;
        return line;
    }
    const bool isHelp = sorted.has(QStringLiteral("--help"))
        || (!sorted.others.isEmpty() && sorted.others.constFirst() == QLatin1String("help"));
    QStringList others = sorted.others;
    if (isHelp) {
        line.request = Request::Help;
        others.removeAll(QStringLiteral("help"));
        if (!others.isEmpty())
            line.namedVerb = findVerb(others.constFirst()).verb;
        return line;
    }

    const VerbInfo &verb = others.isEmpty() ? verbs.front() : findVerb(others.constFirst());
    line.verb = verb.verb;
    if (!others.isEmpty())
        line.namedVerb = verb.verb;
    if (verb.verb == Verb::Average)
        line.interval = 1s;
    for (const Option &option : sorted.options) {
        const bool isOfCounting = contains(valuesForCounting, option.name) && verb.counters != Counters::None;
        if (!isOfCounting && !contains(flagsForAll, option.name) && !contains(valuesForAll, option.name)
            && !contains(verb.options, option.name)) {
            throw UsageError(
                QStringLiteral("%1 has no option %2: see %1 --help.").arg(QLatin1String(verb.name), option.name));
        }
        apply(line, option);
    }
    QStringList names = others.mid(1);
    if (verb.verb == Verb::Measure)
        line.command = takeCommand(names, sorted.afterDashes);
    else
        names += sorted.afterDashes;
    requireOneList(sorted);
    if ((!line.kind.isEmpty() || !line.map.isEmpty()) && !names.isEmpty())
        line.filter = names.takeFirst();
    for (const Option &option : sorted.options) {
        if (option.name == QLatin1String("--counter"))
            names += option.value;
    }
    line.counters = parseCounters(verb, names);
    requireFitting(line);
    if (verb.verb == Verb::Alert && !sorted.has(QStringLiteral("--above")))
        throw UsageError(QStringLiteral("alert needs a threshold, as in alert packets --above 1000."));
    return line;
}

} // namespace Kerntally::Cli
