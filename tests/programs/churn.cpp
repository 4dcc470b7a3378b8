// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tree of processes that is never at rest: each has a thread beside, and children that come and go all the time,
// half of them leaving a child of their own behind. Ends when all of them have. What they leave behind is adopted from
// outside the tree. All of it ends with the program that started it, too.
//
//   churn FILE   the board that says what to do (churn.h)
#include "tests/programs/churn.h"

#include <csignal>
#include <cstdlib>
#include <thread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int generations = 3;
constexpr std::uint64_t callsEach = 5;

ChurnBoard *board = nullptr;

void call(std::atomic<std::uint64_t> &noted)
{
    if (board->phase != ChurnBoard::Loud)
        return;
    noted += callsEach;
    for (std::uint64_t i = 0; i < callsEach; ++i)
        syscall(SYS_getppid);
}

/// Without anything that needs a lock, which another thread may have held.
[[noreturn]] void beChild(bool leavesOrphan)
{
    ++board->children;
    const bool mayBeOrphanedEarly = leavesOrphan && board->phase == ChurnBoard::Quiet;
    if (leavesOrphan && fork() != 0)
        _exit(0);
    call(mayBeOrphanedEarly ? board->callsOfOrphans : board->calls);
    _exit(0);
}

void churn()
{
    for (int i = 0; board->phase != ChurnBoard::Over; ++i) {
        const pid_t pid = fork();
        if (pid == 0)
            beChild(i % 2 == 0);
        if (pid > 0)
            waitpid(pid, nullptr, 0);
        call(board->calls);
        usleep(300); // others want to run, too
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int file = argc == 2 ? open(argv[1], O_RDWR | O_CLOEXEC) : -1;
    void *memory = mmap(nullptr, sizeof(ChurnBoard), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory == MAP_FAILED || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        return 2;
    board = static_cast<ChurnBoard *>(memory);
    std::signal(SIGTERM, [](int) { board->phase = ChurnBoard::Over; });
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (fork() != 0) {
        while (wait(nullptr) > 0) {}
        return 0;
    }
    board->root = static_cast<std::uint32_t>(getpid());
    // Each a child of the one before.
    for (int i = 0; i < generations; ++i) {
        if (fork() != 0)
            break;
    }
    const std::jthread thread(churn);
    churn();
    return 0;
}
