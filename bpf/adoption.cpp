// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/adoption.h"

#include "bpf/iteration.h"
#include "bpf/loadlog.h"
#include "bpf/sessionprogram.h"
#include "bpf/translatable.h"

#include <linux/membarrier.h>

#include "builtin.skel.h"

#include <cerrno>
#include <fstream>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// The kernel says so before anything else is asked of the descriptor, which may be one of anything.
bool isProcess(int descriptor)
{
    siginfo_t state = {};
    return waitid(P_PIDFD, static_cast<id_t>(descriptor), &state, WEXITED | WNOHANG | WNOWAIT) == 0 || errno == ECHILD;
}

/// The process's number in our pid namespace; 0 where it has none, or is gone.
unsigned numberOf(int process)
{
    if (!isProcess(process))
        return 0;
    pollfd ending = {process, POLLIN, 0};
    if (poll(&ending, 1, 0) != 0)
        return 0;
    std::ifstream file("/proc/self/fdinfo/" + std::to_string(process));
    const std::string title = "Pid:";
    for (std::string word; file >> word;) {
        long number = 0;
        if (word == title && file >> number)
            return number > 0 ? static_cast<unsigned>(number) : 0;
    }
    return 0;
}

LoadError gone()
{
    return {LoadError::Reason::NoProcess, QT_TRANSLATE_NOOP("LoadError", "The process to count has ended."),
            QT_TRANSLATE_NOOP("LoadError", "Choose one that runs.")};
}

} // namespace

void adoptProcess(builtin_bpf &skeleton, int process)
{
    const LoadLog log;
    const auto fail = [&] { return log.error(QT_TRANSLATE_NOOP("LoadError", "Taking in a process")); };
    const std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_iter(skeleton.progs.adopt, nullptr));
    const std::unique_ptr<bpf_link, DestroyLink> exits(bpf_program__attach(skeleton.progs.keep_children));
    if (!link || !exits)
        throw fail();
    const unsigned number = numberOf(process);
    if (number == 0)
        throw gone();
    auto &memory = *skeleton.bss;
    memory.wanted = number;
    for (memory.newcomers = 1; memory.newcomers > 0;) {
        // Whoever was being created while its creator became a member has been judged by then, wrongly perhaps; and is
        // there to be seen.
        syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0);
        memory.newcomers = 0;
        if (!iterate(link.get()))
            throw fail();
    }
    const bool isFound = memory.adopting != 0;
    memory.adopting = 0;
    // It has its number until somebody has waited for it: now still, so that was the one.
    if (!isFound || numberOf(process) != number)
        throw gone();
}

} // namespace Kerntally
