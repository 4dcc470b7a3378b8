// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/worker.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <sys/socket.h>
#include <sys/wait.h>

using namespace Kerntally;

namespace {

struct Order
{
    Worker::Job job;
    std::uint64_t times;
};

enum Word : char { Prepared, Go, Done, Failed };

void say(int socket, Word word)
{
    [[maybe_unused]] const auto written = write(socket, &word, 1);
}

/// The other side's message; Failed if it has exited.
Word listenFor(int socket)
{
    Word word = Failed;
    return read(socket, &word, 1) == 1 ? word : Failed;
}

[[noreturn]] void obey(int socket)
{
    Order order = {};
    // A fork of the same program: the function has the same address on both sides.
    while (read(socket, &order, sizeof(order)) == sizeof(order)) {
        const int status = inChild([&] { return order.job(Worker::Start(socket), order.times) ? 0 : 1; });
        say(socket, status == 0 ? Done : Failed);
    }
    _exit(0);
}

} // namespace

int waitForChild(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR)
            return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Worker::Start::wait() const
{
    say(m_socket, Prepared);
    if (listenFor(m_socket) != Go)
        _exit(1);
}

Worker::Worker()
{
    std::array<int, 2> sockets = {};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "Making a pair of sockets");
    m_socket = UniqueFd(sockets[0]);
    UniqueFd theirs(sockets[1]);
    m_pid = fork();
    if (m_pid < 0)
        throw std::system_error(errno, std::generic_category(), "Starting a process");
    if (m_pid == 0) {
        m_socket.reset();
        obey(theirs.get());
    }
}

Worker::~Worker()
{
    m_socket.reset();
    waitForChild(m_pid);
}

void Worker::prepare(Job job, std::uint64_t times)
{
    const Order order = {job, times};
    [[maybe_unused]] const auto written = write(m_socket.get(), &order, sizeof(order));
    m_prepared = listenFor(m_socket.get()) == Prepared;
}

bool Worker::run()
{
    if (!m_prepared)
        return false;
    say(m_socket.get(), Go);
    return listenFor(m_socket.get()) == Done;
}
