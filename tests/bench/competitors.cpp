// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/competitors.h"

#include "model/kernelsource.h"

#include <bpf/libbpf.h>

#include "floor.skel.h"
#include "hash.skel.h"

#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sched.h>
#include <stdexcept>
#include <sys/mount.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

template<typename Skeleton>
std::shared_ptr<void> attached(Skeleton *skeleton, int (*attach)(Skeleton *), void (*destroy)(Skeleton *))
{
    if (!skeleton || attach(skeleton) != 0)
        throw std::runtime_error("A program to compare with can't be loaded: run this as root.");
    return {skeleton, [destroy](void *that) { destroy(static_cast<Skeleton *>(that)); }};
}

/// Everything on: the four built-in counters, each with a threshold that is far away, and watched for changes once.
std::shared_ptr<void> kerntally()
{
    auto source = std::make_shared<KernelSource>();
    source->open();
    if (!source->isOpen())
        throw std::runtime_error("Kerntally can't count here: run this as root.");
    for (const CounterDefinition &counter : source->counters()) {
        source->add(counter.number);
        source->session()->setThreshold(counter.number, quint64{1} << 60U);
    }
    return source;
}

/// A program of somebody else's, from when it counts until it is told to stop.
std::shared_ptr<void> process(const QString &program, const QStringList &arguments, const QByteArray &ready)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(program, arguments);
    QByteArray said;
    while (!ready.isEmpty() && !said.contains(ready)) {
        if (!process->waitForReadyRead(20'000))
            throw std::runtime_error(qPrintable(program) + std::string(" doesn't start: ") + said.toStdString());
        said += process->readAll();
    }
    usleep(500'000);
    return {process.release(), [](void *that) {
                const std::unique_ptr<QProcess> stopping(static_cast<QProcess *>(that));
                kill(static_cast<pid_t>(stopping->processId()), SIGINT);
                stopping->waitForFinished();
            }};
}

/// perf-event tracepoints need tracefs: where it isn't mounted, it is for this process and what it starts.
void mountTracefs()
{
    const char *path = "/sys/kernel/tracing";
    if (access("/sys/kernel/tracing/events", F_OK) == 0 || unshare(CLONE_NEWNS) != 0)
        return;
    mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    mount("tracefs", path, "tracefs", 0, nullptr);
}

} // namespace

std::vector<Competitor> competitors()
{
    mountTracefs();
    std::vector<Competitor> all = {
        {"nothing attached", [] { return std::shared_ptr<void>(); }},
        {"empty BPF program",
         [] { return attached(floor_bpf__open_and_load(), floor_bpf__attach, floor_bpf__destroy); }},
        {"Kerntally, all counters on", kerntally},
        {"hash map, perf-event tracepoint",
         [] { return attached(hash_bpf__open_and_load(), hash_bpf__attach, hash_bpf__destroy); }},
    };
    const auto add = [&all](const char *name, const QString &program, const QStringList &arguments, const char *ready) {
        const QString found = QStandardPaths::findExecutable(program, {}).isEmpty()
            ? QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
            : QStandardPaths::findExecutable(program);
        if (found.isEmpty()) {
            std::printf("%s is not installed: left out.\n", qPrintable(program));
            return;
        }
        all.push_back({name, [=] { return process(found, arguments, ready); }});
    };
    add("perf stat -a", QStringLiteral("perf"),
        {QStringLiteral("stat"), QStringLiteral("-e"), QStringLiteral("raw_syscalls:sys_enter"), QStringLiteral("-a")},
        "");
    add("bpftrace, @ = count()", QStringLiteral("bpftrace"),
        {QStringLiteral("-e"), QStringLiteral("tracepoint:raw_syscalls:sys_enter { @ = count(); }")}, "Attaching");
    return all;
}
