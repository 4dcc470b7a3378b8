// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/simulatedcauses.h"

#include "bpf/symbols/syscallnumbers.h"
#include "model/base/clock.h"
#include "model/base/sourceerror.h"
#include "model/store/counterstore.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

namespace Kerntally {

namespace {

struct Process
{
    unsigned number;
    std::string_view command;
};

/// By how much they do. Two are of one name.
constexpr std::array processes = {
    Process{4711, "firefox"}, Process{2040, "gnome-shell"},    Process{5120, "Web Content"},
    Process{8812, "code"},    Process{1893, "pipewire"},       Process{9144, "cc1plus"},
    Process{9150, "cc1plus"}, Process{612, "systemd-journal"}, Process{1733, "Xwayland"},
    Process{3301, "bash"},    Process{1104, "dbus-daemon"},    Process{733, "NetworkManager"},
    Process{9001, "ninja"},   Process{1, "systemd"},
};

constexpr std::array<std::string_view, 12> anySyscalls = {"read",    "futex",   "epoll_wait", "write",
                                                          "recvmsg", "ppoll",   "sendmsg",    "openat",
                                                          "close",   "madvise", "mmap",       "ioctl"};
constexpr std::array<std::string_view, 3> openSyscalls = {"openat", "open", "openat2"};
constexpr std::array<std::string_view, 2> closeSyscalls = {"close", "close_range"};

std::span<const std::string_view> syscallsOf(int counter)
{
    switch (counter) {
    case KT_SYSCALL:
        return anySyscalls;
    case KT_FILE_OPEN:
        return openSyscalls;
    case KT_FILE_CLOSE:
        return closeSyscalls;
    default:
        return {};
    }
}

} // namespace

SimulatedCauses::SimulatedCauses(std::shared_ptr<const CounterStore> store, int counter, CauseWatch::By by)
    : m_store(std::move(store))
    , m_counter(counter)
    , m_begin(monotonicNow())
    , m_seen(m_store->read(counter).total)
{
    if (by == CauseWatch::By::Syscall)
        addSyscalls();
    else
        addProcesses(by == CauseWatch::By::Process);
}

/// Each has its own pace, so that the order changes now and then.
void SimulatedCauses::read(const Tell &tell) const
{
    const quint64 total = m_store->read(m_counter).total;
    const quint64 events = total - std::exchange(m_seen, total);
    const double time = static_cast<double>(monotonicNow() - m_begin) / 1e9;
    double all = 0;
    for (const Part &part : m_parts)
        all += part.weight;
    quint64 left = events;
    for (std::size_t i = m_parts.size(); i-- > 0;) {
        Part &part = m_parts[i];
        const double wave = 0.5 + 0.5 * std::sin(time / (5 + static_cast<double>(i)) + static_cast<double>(i));
        const auto own = i == 0 ? left : static_cast<quint64>(static_cast<double>(events) * part.weight / all * wave);
        part.count += own;
        left -= own;
        tell(part.cause, part.count);
    }
}

void SimulatedCauses::add(const kt_cause &cause)
{
    m_parts.push_back({cause, 1.0 / static_cast<double>(m_parts.size() + 1), 0});
}

void SimulatedCauses::addProcesses(bool isEachItsOwn)
{
    std::string_view last;
    for (const Process &process : processes) {
        if (!isEachItsOwn && process.command == std::exchange(last, process.command))
            continue;
        kt_cause cause = {};
        process.command.copy(reinterpret_cast<char *>(cause.command), sizeof(cause.command) - 1);
        if (isEachItsOwn) {
            cause.process = process.number;
            cause.started = process.number;
        }
        add(cause);
    }
}

void SimulatedCauses::addSyscalls()
{
    for (const std::string_view name : syscallsOf(m_counter)) {
        if (const auto number = findSyscall(nativeSyscalls(), name)) {
            kt_cause cause = {};
            cause.syscall = static_cast<int>(*number);
            add(cause);
        }
    }
    if (m_parts.empty())
        throw SourceError(QCoreApplication::translate("Kerntally::SimulatedCauses",
                                                      "Only events of system calls can be told apart by system call."));
}

} // namespace Kerntally
