// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/uniquefd.h"
#include "model/events/userfunction.h"
#include "model/processes/scoperequest.h"
#include "tests/bench/counting/attached.h"
#include "tests/bench/counting/countings.h"
#include "tests/bench/counting/interleaved.h"
#include "tests/bench/counting/otherprograms.h"
#include "tests/bench/measure.h"
#include "tests/bench/support/timing.h"

#include <cstdio>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" void kerntally_passing();

using namespace Kerntally;
using By = CauseWatch::By;

namespace {

const QString tracepoint = QStringLiteral("task:task_rename");
const QString function = QStringLiteral("uprobe:" KERNTALLY_CALLED ":kerntally_passing");
const QString call = QStringLiteral("syscall:getppid");

/// One event of the tracepoint.
double rename()
{
    return timed([] { prctl(PR_SET_NAME, "bench"); });
}

double callFunction()
{
    return timed(kerntally_passing);
}

double callKernel()
{
    return timed([] { syscall(SYS_getppid); });
}

std::vector<Competitor> withOthers(std::vector<Competitor> all, const QString &perfEvent,
                                   const QString &bpftraceProgram)
{
    if (!findProgram(QStringLiteral("perf")).isEmpty())
        all.push_back({"perf stat -a", [=] { return running(perfStat(perfEvent)); }});
    if (!findProgram(QStringLiteral("bpftrace")).isEmpty())
        all.push_back({"bpftrace", [=] { return running(bpftrace(bpftraceProgram)); }});
    return all;
}

void measureTracepoint(int rounds)
{
    compareAdded("Added to an event of a tracepoint, task:task_rename",
                 withOthers({nothing(),
                             {"empty BPF program", [] { return emptyOnTracepoint("task_rename"); }},
                             {"Kerntally, a counter", [] { return counting({tracepoint}); }}},
                            tracepoint, QStringLiteral("tracepoint:task:task_rename { @ = count(); }")),
                 rename, rounds);
}

void measureFunction(int rounds)
{
    const UserFunction called = findFunction(QStringLiteral(KERNTALLY_CALLED), QStringLiteral("kerntally_passing"));
    const FunctionEvent event(called);
    compareAdded("Added to a call of a function of a library",
                 withOthers({nothing(),
                             {"empty BPF program", [&] { return emptyOnFunction(called); }},
                             {"Kerntally, a counter", [] { return counting({function}); }}},
                            QLatin1String(FunctionEvent::name),
                            QStringLiteral("uprobe:" KERNTALLY_CALLED ":kerntally_passing { @ = count(); }")),
                 callFunction, rounds);
}

void measureWho(int rounds)
{
    std::vector<Competitor> all = {nothing(),
                                   {"Kerntally, a syscall counted", [] { return counting({call}); }},
                                   {"… and by process", [] { return countingBy(call, By::Process); }},
                                   {"… and by command", [] { return countingBy(call, By::Command); }},
                                   {"… and by syscall", [] { return countingBy(call, By::Syscall); }}};
    const QString event = QStringLiteral("tracepoint:raw_syscalls:sys_enter ");
    if (!findProgram(QStringLiteral("bpftrace")).isEmpty()) {
        all.push_back({"bpftrace, @[pid, comm] = count()",
                       [=] { return running(bpftrace(event + QStringLiteral("{ @[pid, comm] = count(); }"))); }});
    }
    compareAdded("Added to a system call while somebody looks who causes it", all, callKernel, rounds);
}

Scope onlyPid(pid_t process)
{
    Scope scope;
    onlyProcess(scope, QString::number(process));
    return scope;
}

Scope onlyName(const char *command)
{
    Scope scope;
    onlyCommand(scope, QString::fromLatin1(command));
    return scope;
}

Scope onlyId(uid_t user)
{
    Scope scope;
    onlyUser(scope, QString::number(user));
    return scope;
}

void measureOnly(int rounds)
{
    const uid_t us = getuid();
    compareAdded("Added to a system call while only some of them count",
                 {nothing(),
                  {"Kerntally, everybody's", [] { return counting({call}); }},
                  {"only a process: by it", [] { return counting({call}, onlyPid(getpid())); }},
                  {"only a process: by another", [] { return counting({call}, onlyPid(getppid())); }},
                  {"only a command: by it", [] { return counting({call}, onlyName("bench")); }},
                  {"only a command: by another", [] { return counting({call}, onlyName("another")); }},
                  {"only a user: by them", [us] { return counting({call}, onlyId(us)); }},
                  {"only a user: by another", [us] { return counting({call}, onlyId(us + 1)); }}},
                 callKernel, rounds);
}

/// The same with all of this off as with a program that knows nothing of it.
void measureOff(int rounds)
{
    compareAdded("Added to an event of a tracepoint with all of that off",
                 {nothing(),
                  {"a counter that can't be asked for it", [] { return countingPlainly("task_rename"); }},
                  {"Kerntally, a counter", [] { return counting({tracepoint}); }}},
                 rename, rounds);
    const auto tell = [](const char *name, const std::shared_ptr<void> &) {
        std::printf("  %-40s %s\n", name, attachedPrograms().c_str());
    };
    std::printf("\nWhat is attached then (instructions that the kernel runs)\n");
    tell("a counter that can't be asked for it", countingPlainly("task_rename"));
    tell("Kerntally, a counter", counting({tracepoint}));
    tell("Kerntally, nothing counted", counting({}));
    tell("… and who causes it", countingBy(tracepoint, By::Process));
    tell("… of one process only", counting({tracepoint}, onlyPid(getpid())));
}

} // namespace

void measureTraceCost(int rounds)
{
    mountTracefs();
    measureTracepoint(rounds);
    measureFunction(rounds);
    measureWho(rounds);
    measureOnly(rounds);
    measureOff(rounds);
}
