// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/option.h"

#include "app/cli/arguments/commandline.h"
#include "app/cli/arguments/duration.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/usageerror.h"
#include "model/events/eventkinds.h"
#include "model/maps/mapid.h"

#include <algorithm>
#include <array>

namespace Kerntally::Cli {

namespace {

using namespace std::chrono_literals;

constexpr auto shortestInterval = 10ms;
constexpr std::size_t largestWindow = 1'000'000;

template<typename... Verbs>
constexpr unsigned of(Verbs... verbs)
{
    return ((1U << static_cast<unsigned>(verbs)) | ...);
}

constexpr unsigned inGeneralHelp = 1U << 31;
constexpr unsigned everywhere = ~0U;
constexpr unsigned counting = everywhere & ~of(Verb::List, Verb::SelfTest);

constexpr std::array sources = {
    OptionInfo::Choice{"auto", "kernel where this process may, else helper (default)"},
    OptionInfo::Choice{"kernel",
                       "this process loads its programs into the kernel: needs root, or the capabilities CAP_BPF and "
                       "CAP_PERFMON"},
    OptionInfo::Choice{"helper",
                       "a service does that for whoever may, and asks for a password where the computer is set up so; "
                       "where it isn't installed, pkexec starts it"},
    OptionInfo::Choice{"simulated", "made-up events of a busy machine; also as simulated:busy"},
    OptionInfo::Choice{"simulated:lab", "5 syscalls 200 ms apart, then 3 × 10 packets 300 ms apart"},
};

constexpr std::array causes = {
    OptionInfo::Choice{"process", "each process, by the command that it runs (default)"},
    OptionInfo::Choice{"command", "all processes that run the same command together"},
    OptionInfo::Choice{"syscall", "each system call by name, for counters of system calls"},
};

/// "process, command or syscall"
QString listed(std::span<const OptionInfo::Choice> choices)
{
    QStringList values;
    for (const OptionInfo::Choice &choice : choices)
        values += QLatin1String(choice.value);
    const QString last = values.takeLast();
    return values.join(QLatin1String(", ")) + QLatin1String(" or ") + last;
}

std::optional<SourceChoice> parseSource(const QString &text)
{
    const std::optional<SourceChoice> choice = SourceChoice::fromText(text);
    if (choice || text == QLatin1String("auto"))
        return choice;
    throw UsageError(QStringLiteral("There is no source '%1': use %2.").arg(text, listed(sources)));
}

CauseWatch::By parseBy(const QString &text)
{
    if (text == QLatin1String("process"))
        return CauseWatch::By::Process;
    if (text == QLatin1String("command"))
        return CauseWatch::By::Command;
    if (text == QLatin1String("syscall"))
        return CauseWatch::By::Syscall;
    throw UsageError(QStringLiteral("Nothing is told apart by '%1': use %2.").arg(text, listed(causes)));
}

QString parseKind(const QString &text)
{
    const EventKinds kinds;
    if (!kinds.find(text))
        throw kinds.unknownKind(text);
    return text;
}

quint64 parsePositive(const char *option, const QString &text)
{
    const quint64 number = parseNumber(text);
    if (number == 0)
        throw UsageError(QStringLiteral("%1 has to be at least 1.").arg(QLatin1String(option)));
    return number;
}

void setInterval(CommandLine &line, const QString &text)
{
    line.interval = parseDuration(text);
    if (line.interval < shortestInterval)
        throw UsageError(QStringLiteral("The interval '%1' is too short: 10ms is the shortest.").arg(text));
}

void setDuration(CommandLine &line, const QString &text)
{
    line.duration = parseDuration(text);
}

void setWindow(CommandLine &line, const QString &text)
{
    line.window = parsePositive("--window", text);
    if (line.window > largestWindow)
        throw UsageError(QStringLiteral("--window can be at most %1.").arg(largestWindow));
}

void addCounter(CommandLine &line, const QString &id)
{
    line.countersByOption += id;
}

void setTrace(CommandLine &line, const QString &)
{
    line.trace = true;
}

const std::array optionTable = {
    OptionInfo{.name = "--source",
               .value = "SOURCE",
               .example = "kernel",
               .verbs = everywhere,
               .help = "",
               .apply = [](CommandLine &line, const QString &value) { line.source = parseSource(value); },
               .choices = sources},
    OptionInfo{"--counter", "COUNTER", "sched:sched_switch", counting & ~of(Verb::Measure),
               "one more counter, as often as needed", &addCounter, true},
    OptionInfo{"--only-pid", "N", "100", counting,
               "counts only what that process does, its threads, and all that descend from it, now or later",
               [](CommandLine &line, const QString &value) { line.only.pid = value; }},
    OptionInfo{"--only-command", "NAME", "firefox", counting,
               "only what processes of that name do (15 bytes of it count)",
               [](CommandLine &line, const QString &value) { line.only.command = value; }},
    OptionInfo{"--only-user", "NAME|UID", "root", counting, "only what is done in the name of that user (real user id)",
               [](CommandLine &line, const QString &value) { line.only.user = value; }},
    OptionInfo{"--only-cgroup", "PATH", "system.slice", counting,
               "only what a control group does, and those below it: of a service or an application, as in "
               "system.slice/ssh.service. Several of these: all of them have to be so.",
               [](CommandLine &line, const QString &value) { line.only.group = value; }},
    OptionInfo{"--json", nullptr, nullptr, everywhere, "one JSON object a line; times in UTC",
               [](CommandLine &line, const QString &) { line.json = true; }},
    OptionInfo{"--verbose", nullptr, nullptr, everywhere,
               "which source counts; the kernel's own log, too, where that is not possible",
               [](CommandLine &line, const QString &) { line.verbose = true; }},
    OptionInfo{"--help", nullptr, nullptr, everywhere, "this text; after a command, that on the command",
               [](CommandLine &line, const QString &) { line.request = CommandLine::Request::Help; }},
    OptionInfo{"--version", nullptr, nullptr, everywhere, "the version of the program",
               [](CommandLine &line, const QString &) { line.request = CommandLine::Request::Version; }},

    OptionInfo{"--interval", "D", "2s", of(Verb::Top), "time between two tables (default 2s, at least 10ms)",
               &setInterval},
    OptionInfo{"--sample", "D", "2s", of(Verb::Get, Verb::Rate), "how long to count (default 1s)",
               [](CommandLine &line, const QString &value) { line.sample = parseDuration(value); }},
    OptionInfo{"--window", "N", "100", of(Verb::Average), "how many increments (default 10)", &setWindow},
    OptionInfo{"--interval", "D", "2s", of(Verb::Average),
               "the time that an increment is counted over (default 1s, at least 10ms)", &setInterval},
    OptionInfo{"--above", "N", "100", of(Verb::Alert), "the threshold",
               [](CommandLine &line, const QString &value) { line.above = parseNumber(value); }},
    OptionInfo{"--duration", "D", "2s", of(Verb::Top, Verb::Watch, Verb::Average),
               "ends after that time (default: goes on)", &setDuration},
    OptionInfo{"--duration", "D", "2s", of(Verb::Alert),
               "gives up after that time, with exit status 1 (default: waits on)", &setDuration},
    OptionInfo{"--count", "N", "100", of(Verb::Watch),
               "ends after N changes; exit status 1 where they don't come in time",
               [](CommandLine &line, const QString &value) { line.count = parsePositive("--count", value); }},
    OptionInfo{"--write-map", nullptr, nullptr, of(Verb::Top),
               "commands that change numbers of BPF maps write the maps, which isn't atomic: what their programs count "
               "at that moment can be lost",
               [](CommandLine &line, const QString &) { line.writeMap = true; }},
    OptionInfo{.name = "--by",
               .value = "WHAT",
               .example = "command",
               .verbs = of(Verb::Who),
               .help = "",
               .apply = [](CommandLine &line, const QString &value) { line.by = parseBy(value); },
               .choices = causes},
    OptionInfo{"--for", "D", "2s", of(Verb::Who), "ends after that time (default: goes on)", &setDuration},
    OptionInfo{"--interval", "D", "2s", of(Verb::Who), "time between two lists (default 2s, at least 10ms)",
               &setInterval},
    OptionInfo{"--counter", "COUNTER", "sched:sched_switch", of(Verb::Measure),
               "what to count, as often as needed (default: the four built-in ones)", &addCounter, true},
    OptionInfo{"--wait", nullptr, nullptr, of(Verb::Measure),
               "waits for descendants that the command leaves behind, too; otherwise counting ends when the command "
               "does",
               [](CommandLine &line, const QString &) { line.wait = true; }},
    OptionInfo{"--trace", nullptr, nullptr, of(Verb::Alert),
               "asks for the right to trace first, without which processes of other users aren't named", &setTrace},
    OptionInfo{"--trace", nullptr, nullptr, of(Verb::Measure),
               "asks for the right to trace first, without which programs with more rights than yours (sudo, for "
               "instance) aren't counted",
               &setTrace},
    OptionInfo{"--kinds", nullptr, nullptr, of(Verb::List), "the kinds of events, with an example each",
               [](CommandLine &line, const QString &) { line.listKinds = true; }, false, true},
    OptionInfo{"--kind", "KIND", "tracepoint", of(Verb::List),
               "the events of one kind that can be counted here; of map: the BPF maps that there are, which are those "
               "pinned in a bpffs that you may open, and for root all others",
               [](CommandLine &line, const QString &value) { line.kind = parseKind(value); }, false, true},
    OptionInfo{"--tracepoints", nullptr, nullptr, of(Verb::List), "the same as --kind tracepoint",
               [](CommandLine &line, const QString &) { line.kind = QStringLiteral("tracepoint"); }, false, true},
    OptionInfo{"--syscalls", nullptr, nullptr, of(Verb::List), "the same as --kind syscall",
               [](CommandLine &line, const QString &) { line.kind = QStringLiteral("syscall"); }, false, true},
    OptionInfo{"--maps", nullptr, nullptr, of(Verb::List), "the same as --kind map",
               [](CommandLine &line, const QString &) { line.kind = QStringLiteral("map"); }, false, true},
    OptionInfo{"--map", "MAP", "/sys/fs/bpf/NAME", of(Verb::List),
               "the numbers in a map, by its path or as in id:17, and what they are now; entries that come later show "
               "in a later list",
               [](CommandLine &line, const QString &value) {
                   line.map = MapId::isMapId(value) ? value : QLatin1String("map:") + value;
               },
               false, true},
};

} // namespace

bool OptionInfo::isGeneral() const
{
    return (verbs & inGeneralHelp) != 0;
}

bool OptionInfo::isOf(Verb verb) const
{
    return (verbs & of(verb)) != 0;
}

std::span<const OptionInfo> options()
{
    return optionTable;
}

const OptionInfo *findOption(const QString &name)
{
    const auto found = std::find_if(optionTable.begin(), optionTable.end(),
                                    [&](const OptionInfo &each) { return name == QLatin1String(each.name); });
    return found == optionTable.end() ? nullptr : &*found;
}

const OptionInfo *findOption(const QString &name, Verb verb)
{
    const auto found = std::find_if(optionTable.begin(), optionTable.end(), [&](const OptionInfo &each) {
        return name == QLatin1String(each.name) && each.isOf(verb);
    });
    return found == optionTable.end() ? nullptr : &*found;
}

} // namespace Kerntally::Cli
