// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/adoption.h"

#include "bpf/loadlog.h"
#include "bpf/sessionprogram.h"
#include "bpf/translatable.h"
#include "bpf/uniquefd.h"

#include <bpf/bpf.h>
#include <linux/membarrier.h>

#include "builtin.skel.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// The process's number in our pid namespace; 0 where it has none, or is gone.
unsigned numberOf(int process)
{
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

/// Lets the program see each task once.
bool lookAtAllTasks(const bpf_link *link)
{
    const UniqueFd pass(bpf_iter_create(bpf_link__fd(link)));
    std::array<char, 64> nothing = {};
    ssize_t size = pass ? 1 : -1;
    while (size > 0 || (size < 0 && pass && (errno == EAGAIN || errno == EINTR)))
        size = read(pass.get(), nothing.data(), nothing.size());
    return size == 0;
}

} // namespace

void adoptProcess(builtin_bpf &skeleton, int process)
{
    const LoadLog log;
    const auto fail = [&] { return log.error(QT_TRANSLATE_NOOP("LoadError", "Taking in a process")); };
    const std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_iter(skeleton.progs.adopt, nullptr));
    if (!link)
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
        if (!lookAtAllTasks(link.get()))
            throw fail();
    }
    const bool isFound = memory.adopting != 0;
    memory.adopting = 0;
    // It has its number until somebody has waited for it: now still, so that was the one.
    if (!isFound || numberOf(process) != number)
        throw gone();
}

} // namespace Kerntally
