// SPDX-License-Identifier: GPL-3.0-or-later
//
// Causes an exactly known number of calls in every way that a program can have them made: by threads, forked and
// vforked children, other programs, children that end at once and children that are left behind. Every run makes the
// same calls, whatever the timing: nobody waits in the kernel for a lock.
//
//   causes N      N calls of getppid() a task
//   causes child  one of the other programs
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>

#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/// Called as often as getppid(), for who counts calls of a function.
extern "C" [[gnu::noinline]] void kerntally_caused()
{
    asm volatile("nop\n nop\n nop\n nop"); // room before whatever follows it
}

namespace {

constexpr int threadCount = 4;
constexpr int childCount = 20;
constexpr int programCount = 5;
constexpr std::size_t stackSize = 64 * 1024;

long callsEach = 0;

void call()
{
    for (long i = 0; i < callsEach; ++i) {
        kerntally_caused();
        syscall(SYS_getppid);
    }
}

struct Thread
{
    alignas(16) std::array<char, stackSize> stack;
    std::atomic<int> running;
};
std::array<Thread, threadCount> threads;

int runThread(void *)
{
    call();
    syscall(SYS_exit, 0);
    return 0;
}

/// Without pthreads, whose locks make calls now and then.
void runThreads()
{
    constexpr int flags =
        CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_CHILD_CLEARTID;
    for (Thread &thread : threads) {
        thread.running = 1;
        if (clone(runThread, thread.stack.data() + stackSize, flags, nullptr, nullptr, nullptr, &thread.running) < 0)
            std::abort();
    }
    for (Thread &thread : threads) {
        while (thread.running != 0) {} // until the kernel clears it
    }
}

void waitFor(pid_t pid)
{
    if (pid < 0 || waitpid(pid, nullptr, 0) != pid)
        std::abort();
}

void runChildren()
{
    for (int i = 0; i < childCount; ++i) {
        const pid_t pid = fork();
        if (pid == 0) {
            call();
            if (i % 4 == 0)
                runThreads();
            _exit(0);
        }
        waitFor(pid);
    }
}

void runPrograms(char *self, bool byVfork)
{
    for (int i = 0; i < programCount; ++i) {
        const pid_t pid = byVfork ? vfork() : fork();
        if (pid == 0) {
            execl(self, self, "child", nullptr);
            _exit(1);
        }
        waitFor(pid);
    }
}

/// Grandchildren whose parent is gone before them; the pipe is closed once the last of them is gone.
void runOrphans()
{
    std::array<int, 2> ends = {};
    if (pipe(ends.data()) != 0)
        std::abort();
    for (int i = 0; i < childCount; ++i) {
        const pid_t pid = fork();
        if (pid == 0) {
            if (fork() == 0) {
                for (std::atomic<int> spin = 0; spin < 1'000'000; ++spin) {}
                call();
            }
            _exit(0);
        }
        waitFor(pid);
    }
    close(ends[1]);
    char byte = 0;
    if (read(ends[0], &byte, 1) != 0)
        std::abort();
    close(ends[0]);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    if (std::strcmp(argv[1], "child") == 0) {
        callsEach = 7;
        call();
        return 0;
    }
    callsEach = std::atol(argv[1]);
    call();
    runThreads();
    runChildren();
    runPrograms(argv[0], false);
    runPrograms(argv[0], true);
    runOrphans();
    // getppid() calls: N × (1 + 4 + 20 + 5 × 4 + 20) + 7 × 10
    return 5;
}
