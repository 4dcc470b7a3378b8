// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/receiverspawner.h"

#include "app/helper/isolation/receiverfilter.h"
#include "app/helper/isolation/systemcall.h"
#include "app/helper/receivers/packet.h"
#include "app/helper/receivers/receivermessages.h"
#include "app/helper/receivers/receiverprocess.h"

#include <linux/capability.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

/// Kills this process when its parent ends; exits at once if the parent has ended already.
void endWith(pid_t parent)
{
    requireDone(prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "Ending with the parent");
    if (getppid() != parent)
        _exit(EXIT_SUCCESS);
}

void setLimit(__rlimit_resource_t what, rlim_t most)
{
    const rlimit limit = {.rlim_cur = most, .rlim_max = most};
    requireDone(setrlimit(what, &limit) == 0, "Limiting what a receiver may use");
}

/// Drops all privileges; forked processes can't regain them.
void dropRights()
{
    __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none = {};
    requireDone(syscall(SYS_capset, &header, none.data()) == 0, "Dropping all capabilities");
    requireDone(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "Renouncing new privileges");
    requireDone(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0, "Renouncing core dumps");
    setLimit(RLIMIT_CORE, 0);
    setLimit(RLIMIT_NOFILE, 128); // one file per counter for 60 counters, and some more
    keepSpawnerSyscalls();
}

/// Closes all inherited descriptors except the standard streams and this socket. Returns the socket's new number.
int keepOnly(int socket)
{
    constexpr int first = STDERR_FILENO + 1;
    requireDone(socket == first || dup3(socket, first, O_CLOEXEC) == first, "Keeping a socket");
    requireDone(syscall(SYS_close_range, first + 1, ~0U, 0) == 0, "Closing what was handed down");
    return first;
}

UniqueFd watchChildren()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGCHLD);
    requireDone(sigprocmask(SIG_BLOCK, &ends, nullptr) == 0, "Blocking a signal");
    UniqueFd watch(signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
    requireDone(static_cast<bool>(watch), "Watching for the ends of receivers");
    return watch;
}

[[noreturn]] void becomeReceiver(pid_t spawner, UniqueFd channel, UniqueFd control) noexcept
{
    endWith(spawner);
    prctl(PR_SET_NAME, "kerntally-recv");
    keepReceiverSyscalls();
    ReceiverProcess(std::move(channel), std::move(control)).run();
    _exit(EXIT_SUCCESS); // may block for ever, because it closes the received descriptors
}

class Spawner
{
public:
    explicit Spawner(UniqueFd helper)
        : m_helper(std::move(helper))
        , m_watch(watchChildren())
    {
        dropRights();
    }

    /// Serves requests until the helper closes its end.
    void run()
    {
        for (;;) {
            std::array<pollfd, 2> ready = {pollfd{m_helper.get(), POLLIN, 0}, pollfd{m_watch.get(), POLLIN, 0}};
            if (poll(ready.data(), ready.size(), -1) < 0 && errno != EINTR)
                return;
            if (ready[1].revents != 0)
                reap();
            if (ready[0].revents != 0 && !serve())
                return;
        }
    }

private:
    bool serve()
    {
        const auto request = receivePacket<SpawnerRequest>(m_helper.get());
        if (!request)
            return false;
        const std::uint32_t receiver = request->content.receiver;
        if (request->content.kind == SpawnerRequest::Kind::Start)
            return start(receiver);
        // Only reap() waits for the process, so its pid can't be reused before.
        for (const auto &[process, number] : m_receivers) {
            if (number == receiver)
                kill(process, SIGKILL);
        }
        return true;
    }

    bool start(std::uint32_t receiver)
    {
        try {
            SocketPair channel = makeSocketPair(); // the receiver gets the first ends
            SocketPair control = makeSocketPair();
            const pid_t spawner = getpid();
            const pid_t process = fork();
            requireDone(process >= 0, "Starting a receiver");
            if (process == 0) {
                channel.second.reset();
                control.second.reset();
                m_helper.reset();
                m_watch.reset();
                becomeReceiver(spawner, std::move(channel.first), std::move(control.first));
            }
            m_receivers[process] = receiver;
            const SpawnerReport started = {SpawnerReport::Kind::Started, receiver, static_cast<std::uint32_t>(process)};
            return sendPacket(m_helper.get(), started, {channel.second.get(), control.second.get()});
        } catch (const std::system_error &error) {
            std::fprintf(stderr, "kerntally-helper: %s\n", error.what());
            return sendPacket(m_helper.get(), SpawnerReport{SpawnerReport::Kind::NotStarted, receiver, 0});
        }
    }

    void reap()
    {
        signalfd_siginfo seen = {};
        while (read(m_watch.get(), &seen, sizeof(seen)) > 0) {}
        for (pid_t process = 0; (process = waitpid(-1, nullptr, WNOHANG)) > 0;) {
            const auto found = m_receivers.find(process);
            if (found == m_receivers.end())
                continue;
            sendPacket(m_helper.get(), SpawnerReport{SpawnerReport::Kind::Ended, found->second, 0});
            m_receivers.erase(found);
        }
    }

    UniqueFd m_helper;
    UniqueFd m_watch;
    std::map<pid_t, std::uint32_t> m_receivers; ///< by pid: the helper's id
};

} // namespace

UniqueFd startReceiverSpawner()
{
    SocketPair ends = makeSocketPair();
    const pid_t helper = getpid();
    const pid_t process = fork();
    requireDone(process >= 0, "Starting the receiver spawner");
    if (process > 0)
        return std::move(ends.first);
    try {
        endWith(helper);
        prctl(PR_SET_NAME, "kerntally-spawn");
        Spawner(UniqueFd(keepOnly(ends.second.get()))).run();
        _exit(EXIT_SUCCESS);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "kerntally-helper: %s\n", error.what());
    }
    _exit(EXIT_FAILURE);
}

} // namespace Kerntally
