// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kernel/kindsamples.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

extern "C" void kerntally_passing(void);

namespace {

/// A function that causes one event a call.
template<typename Function>
std::function<quint64(quint64)> each(Function once)
{
    return [once](quint64 events) {
        for (quint64 i = 0; i < events; ++i)
            once();
        return events;
    };
}

/// Pages that were never there, and whatever else the process comes upon meanwhile: the kernel's own account of it.
quint64 touchPages(quint64 pages)
{
    const auto faults = [] {
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<quint64>(usage.ru_minflt + usage.ru_majflt);
    };
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const quint64 before = faults();
    void *const memory = mmap(nullptr, pages * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    madvise(memory, pages * page, MADV_NOHUGEPAGE);
    for (quint64 i = 0; i < pages; ++i)
        static_cast<volatile char *>(memory)[i * page] = 1;
    munmap(memory, pages * page);
    return faults() - before;
}

void openFile()
{
    close(open("/dev/null", O_RDONLY | O_CLOEXEC));
}

} // namespace

QList<KindSample> kindSamples()
{
    return {
        {"builtin", QStringLiteral("file-opens"), {}, each(openFile)},
        {"syscall", QStringLiteral("syscall:getppid"), QStringLiteral("syscall:getpppid"),
         each([] { syscall(SYS_getppid); })},
        {"tracepoint", QStringLiteral("task:task_rename"), QStringLiteral("task:task_renam"),
         each([] { prctl(PR_SET_NAME, "kind"); })},
        {"uprobe", QStringLiteral("uprobe:" KERNTALLY_CALLED ":kerntally_passing"),
         QStringLiteral("uprobe:" KERNTALLY_CALLED ":kerntally_pasing"), each(kerntally_passing)},
        {"perf", QStringLiteral("perf:page-faults"), QStringLiteral("perf:page-falts"), touchPages},
        {"map", QStringLiteral("map:/sys/fs/bpf/some[1]"), {}, {}},
    };
}
