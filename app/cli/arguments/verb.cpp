// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/verb.h"

#include "app/cli/arguments/usageerror.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Kerntally::Cli {

namespace {

using namespace std::chrono_literals;
using Counters = VerbInfo::Counters;

constexpr std::array verbTable = {
    VerbInfo{.verb = Verb::Top,
             .name = "top",
             .summary = "a table of all counters, again and again, with typed commands (default)",
             .counters = Counters::Any,
             .arguments = "[COUNTER…]",
             .about = R"(Shows the counters (all, or those named) in a table, in place on a terminal, else one
table below the other.
)",
             .notes = R"(Value is what was counted since the start, and what was typed. Rate is in events per
second over the last second, average over the last 10 seconds; over one and five
intervals where that is longer.

Commands can be typed meanwhile, or sent to standard input, one a line:
)"},
    VerbInfo{.verb = Verb::Get,
             .name = "get",
             .summary = "counts for a moment, then prints the values",
             .counters = Counters::Any,
             .arguments = "[COUNTER…]",
             .about = R"(Counts for a moment, then prints how many events there were. Counters start at zero
when counting begins: that is why it takes the time of a sample.
)"},
    VerbInfo{.verb = Verb::Watch,
             .name = "watch",
             .summary = "prints each change of a counter",
             .counters = Counters::One,
             .arguments = "COUNTER",
             .about = R"(Prints each change of the counter, and at the end how many there were. Changes less
than a frame (16 ms) apart are printed as one. Nothing runs while nothing changes.
)"},
    VerbInfo{.verb = Verb::Rate,
             .name = "rate",
             .summary = "events per second",
             .counters = Counters::Any,
             .arguments = "[COUNTER…]",
             .about = R"(Counts for a moment, then prints events per second.
)"},
    VerbInfo{.verb = Verb::Average,
             .name = "average",
             .summary = "rolling average of the last increments of a counter",
             .counters = Counters::One,
             .arguments = "COUNTER",
             .about = R"(Prints the rolling average of the counter's last N increments, once an interval.
)",
             .interval = 1s},
    VerbInfo{.verb = Verb::Alert,
             .name = "alert",
             .summary = "waits until a counter is above a threshold",
             .counters = Counters::One,
             .arguments = "COUNTER --above N",
             .about = R"(Waits until the counter's value is above N, then prints value, time and the process
whose event that was, and ends with exit status 0. Packets are received for no process
in particular: there it is the one that the CPU was running.
)"},
    VerbInfo{.verb = Verb::Who,
             .name = "who",
             .summary = "the processes, commands or syscalls behind a counter",
             .counters = Counters::One,
             .arguments = "COUNTER",
             .about = R"(Prints a breakdown of a counter's events, most first: events since it began, and per
second since the list before. In place on a terminal; elsewhere one list below the
other, or with --for a single one at the end. It costs nothing while it doesn't run.
)",
             .notes = R"(32,768 causes are told apart; what the ones after those do is counted as others.
)"},
    VerbInfo{.verb = Verb::Measure,
             .name = "measure",
             .summary = "what a command and its descendants cause",
             .counters = Counters::Any,
             .arguments = "-- COMMAND [ARGUMENT…]",
             .about = R"(Runs a command and prints, to standard error, what it and all its descendants caused:
what happened while one of them had the CPU, from the command's first instruction on.
With --json it is one object on standard output, after all that the command wrote there.
)",
             .notes = R"(Exit status: that of the command, 128 + n where signal n ended it; 127 where there is no
such command and 126 where it can't be run.
)"},
    VerbInfo{.verb = Verb::List,
             .name = "list",
             .summary = "what there is to count",
             .counters = Counters::None,
             .arguments = "[FILTER]",
             .about = R"(Prints the built-in counters, what exactly each of them counts, and where
events come from; or one of the lists below, with FILTER only those names, subsystems
and meanings that contain it.
)",
             .notes = R"(All of a map's numbers are counters with map:/sys/fs/bpf/NAME, one of them with
map:/sys/fs/bpf/NAME[KEY] or map:id:17[KEY].MEMBER.

Numbers of maps are read with your own rights, once a frame while they move and ten
times a second otherwise; what happens between two readings shows as one step.
)"},
    VerbInfo{.verb = Verb::SelfTest,
             .name = "selftest",
             .summary = "checks that counting is exact here",
             .counters = Counters::None,
             .arguments = "",
             .about = R"(Checks reading, resetting, incrementing and comparing, and that known events (calls of
a system call that nobody else uses) are counted exactly. Exit status 1 if one fails.
)"},
};

} // namespace

std::span<const VerbInfo> verbs()
{
    return verbTable;
}

const VerbInfo &infoOf(Verb verb)
{
    return *std::find_if(verbTable.begin(), verbTable.end(),
                         [verb](const VerbInfo &info) { return info.verb == verb; });
}

const VerbInfo &findVerb(const QString &name)
{
    QStringList names;
    for (const VerbInfo &verb : verbTable) {
        if (name == QLatin1String(verb.name))
            return verb;
        names += QLatin1String(verb.name);
    }
    throw UsageError(QStringLiteral("There is no command '%1': use one of %2; or see --help.")
                         .arg(name, names.join(QLatin1String(", "))));
}

} // namespace Kerntally::Cli
