// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kernel/kindsamples.h"

#include <fcntl.h>
#include <sys/prctl.h>
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
        {"map", QStringLiteral("map:/sys/fs/bpf/some[1]"), {}, {}},
    };
}
