// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/help.h"

#include "model/events/eventkinds.h"

#include <QStringList>

namespace Kerntally::Cli {

namespace {

const char *const general = R"(Usage: kerntally-cli [OPTION…] [COMMAND] [COUNTER…]

Shows live how often things happen in the Linux kernel.

Commands:
  top       a table of all counters, again and again, with typed commands (default)
  get       counts for a moment, then prints the values
  watch     prints each change of a counter
  rate      events per second
  average   rolling average of the last increments of a counter
  alert     waits until a counter is above a threshold
  who       the processes, commands or syscalls behind a counter
  measure   what a command and its descendants cause
  list      what there is to count
  selftest  checks that counting is exact here

Counters, by kind:
%1
Each run counts from zero and counts only what it was asked for. See list --help.

Options, before or after the command:
  --source auto             kernel where this process may, else helper (default)
  --source kernel           this process loads its programs into the kernel: needs
                            root, or the capabilities CAP_BPF and CAP_PERFMON
  --source helper           a service does that for whoever may, and asks for a password
                            where the computer is set up so; where it isn't installed,
                            pkexec starts it
  --source simulated[:busy] made-up events of a busy machine
  --source simulated:lab    5 syscalls 200 ms apart, then 3 × 10 packets 300 ms apart
  --counter COUNTER         one more counter, as often as needed
  --only-pid N              counts only what that process does, its threads, and all
                            that descend from it, now or later
  --only-command NAME       only what processes of that name do (15 bytes of it count)
  --only-user NAME|UID      only what is done in the name of that user (real user id)
  --only-cgroup PATH        only what a control group does, and those below it: of a
                            service or an application, as in system.slice/ssh.service
                            Several of these: all of them have to be so.
  --json                    one JSON object a line; times in UTC
  --verbose                 which source counts; the kernel's own log, too, where that
                            is not possible
  --help, COMMAND --help    this text, or that on a command
  --version

Durations: 500ms, 2s, 1.5s, 1m, 1h; a plain number is seconds.
Ctrl-C ends every command cleanly; it prints the last values.

Exit status: 0 done; 1 no (not crossed, not reached in time, a check failed);
2 wrong use; 3 counting is not possible here.
)";

const char *const top = R"(Usage: kerntally-cli top [--interval 2s] [--duration D] [--write-map] [COUNTER…]

Shows the counters (all, or those named) in a table, in place on a terminal, else one
table below the other.

  --interval D   time between two tables (default 2s, at least 10ms)
  --duration D   ends after that time (default: goes on)
  --write-map    commands that change numbers of BPF maps write the maps, which isn't
                 atomic: what their programs count at that moment can be lost

Value is what was counted since the start, and what was typed. Rate is in events per
second over the last second, average over the last 10 seconds; over one and five
intervals where that is longer.

Commands can be typed meanwhile, or sent to standard input, one a line:
)";

const char *const get = R"(Usage: kerntally-cli get [--sample 1s] [COUNTER…]

Counts for a moment, then prints how many events there were. Counters start at zero
when counting begins: that is why it takes the time of a sample.

  --sample D   how long to count (default 1s)
)";

const char *const watch = R"(Usage: kerntally-cli watch COUNTER [--duration D] [--count N]

Prints each change of the counter, and at the end how many there were. Changes less
than a frame (16 ms) apart are printed as one. Nothing runs while nothing changes.

  --duration D   ends after that time (default: goes on)
  --count N      ends after N changes; exit status 1 where they don't come in time
)";

const char *const rate = R"(Usage: kerntally-cli rate [--sample 1s] [COUNTER…]

Counts for a moment, then prints events per second.

  --sample D   how long to count (default 1s)
)";

const char *const average = R"(Usage: kerntally-cli average COUNTER [--window N] [--interval 1s] [--duration D]

Prints the rolling average of the counter's last N increments, once an interval.

  --window N     how many increments (default 10)
  --interval D   the time that an increment is counted over (default 1s, at least 10ms)
  --duration D   ends after that time (default: goes on)
)";

const char *const alert = R"(Usage: kerntally-cli alert COUNTER --above N [--duration D] [--trace]

Waits until the counter's value is above N, then prints value, time and the process
whose event that was, and ends with exit status 0. Packets are received for nobody in
particular: there it is the process that the CPU was running.

  --above N      the threshold
  --duration D   gives up after that time, with exit status 1 (default: waits on)
  --trace        asks for the right to trace first, without which processes of other
                 users aren't named
)";

const char *const measure = R"(Usage: kerntally-cli measure [--counter COUNTER]… [--wait] [--trace] --
                             COMMAND [ARGUMENT…]

Runs a command and prints, to standard error, what it and all its descendants caused:
what happened while one of them had the CPU, from the command's first instruction on.
With --json it is one object on standard output, after all that the command wrote there.

  --counter C   what to count, as often as needed (default: the four built-in ones)
  --wait        waits for descendants that the command leaves behind, too; otherwise
                counting ends when the command does
  --trace       asks for the right to trace first, without which programs with more
                rights than yours (sudo, for instance) aren't counted

Exit status: that of the command, 128 + n where signal n ended it; 127 where there is no
such command and 126 where it can't be run.
)";

const char *const who = R"(Usage: kerntally-cli who COUNTER [--by process] [--for D] [--interval 2s]

Prints who causes the events of a counter, most first: events since it began, and per
second since the list before. In place on a terminal; elsewhere one list below the other,
or with --for a single one at the end. Nobody pays for it while nobody looks.

  --by process   each process, by the command that it runs (default)
  --by command   all processes that run the same command together
  --by syscall   each system call by name, for counters of system calls
  --for D        ends after that time (default: goes on)
  --interval D   time between two lists (default 2s, at least 10ms)

32,768 causes are told apart; what the ones after those do is counted as others.
)";

const char *const list = R"(Usage: kerntally-cli list [--kinds | --kind KIND | --map MAP] [FILTER]

Prints the counters that are always there, what exactly each of them counts, and where
events come from.

  --kinds         the kinds of events instead, with an example each
  --kind KIND     the events of one kind that can be counted here; of map: the BPF maps
                  that there are, which are those pinned in a bpffs that you may open,
                  and for root all others
  --tracepoints, --syscalls, --maps
                  the same as --kind tracepoint, syscall, map
  --map MAP       the numbers in a map, by its path or as in id:17, and what they are
                  now; entries that come later show in a later list
  FILTER          only names, subsystems and meanings with this in them

All of a map's numbers are counters with map:/sys/fs/bpf/NAME, one of them with
map:/sys/fs/bpf/NAME[KEY] or map:id:17[KEY].MEMBER.

Numbers of maps are read with your own rights, once a frame while they move and ten
times a second otherwise; what happens between two readings shows as one step.
)";

const char *const selftest = R"(Usage: kerntally-cli selftest

Checks reading, resetting, incrementing and comparing, and that known events (calls of
a system call that nobody else uses) are counted exactly. Exit status 1 if one fails.
)";

QString kindsText()
{
    constexpr int widest = 30;
    QStringList lines;
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        // The longest stand alone.
        const QString example = kind->example();
        if (example.size() > widest)
            lines += QLatin1String("  ") + example;
        lines += QLatin1String("  ") + (example.size() > widest ? QString() : example).leftJustified(widest)
            + QLatin1String("  ") + kind->summary();
    }
    return lines.join(QLatin1Char('\n'));
}

const char *textOf(Verb verb)
{
    switch (verb) {
    case Verb::Top:
        return top;
    case Verb::Get:
        return get;
    case Verb::Watch:
        return watch;
    case Verb::Rate:
        return rate;
    case Verb::Average:
        return average;
    case Verb::Alert:
        return alert;
    case Verb::Measure:
        return measure;
    case Verb::Who:
        return who;
    case Verb::List:
        return list;
    case Verb::SelfTest:
        return selftest;
    }
    return general;
}

} // namespace

QString helpText(std::optional<Verb> verb)
{
    if (!verb)
        return QString::fromUtf8(general).arg(kindsText());
    QString text = QString::fromUtf8(textOf(*verb));
    if (verb == Verb::Top) {
        for (const QString &line : instructionHelpText().split(QLatin1Char('\n')))
            text += QLatin1String("  ") + line + QLatin1Char('\n');
    }
    return text;
}

QString instructionHelpText()
{
    return QStringLiteral("increment COUNTER [N]   adds N, or 1\n"
                          "set COUNTER N           sets the value\n"
                          "cas COUNTER N M         sets M where it is N\n"
                          "reset [COUNTER…]        to zero: all\n"
                          "watch COUNTER           tells of changes\n"
                          "unwatch [COUNTER]       no longer\n"
                          "help                    this text\n"
                          "stop, quit              ends");
}

} // namespace Kerntally::Cli
