// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcesupport.h"

#include "model/sources/simulatedsource.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

/// Assigns the simulation's CPUs to threads in turn.
unsigned simulatedCpu()
{
    static std::atomic<unsigned> next = 0;
    thread_local const unsigned cpu = next++ % SimulatedSource::cpus;
    return cpu;
}

/// Reserves a system call's number by a socket of that name, which exists as long as the process.
unsigned reserveSyscall()
{
    constexpr unsigned first = 340;
    constexpr unsigned numbers = 60;
    for (unsigned i = 0; i < numbers; ++i) {
        const unsigned number = first + (static_cast<unsigned>(getpid()) + i) % numbers;
        const std::string name = "kerntally-test-syscall-" + std::to_string(number);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        // In the abstract namespace: the name begins with a zero.
        name.copy(&address.sun_path[1], sizeof(address.sun_path) - 1);
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
        const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (bind(fd, reinterpret_cast<const sockaddr *>(&address), size) == 0)
            return number;
        close(fd);
    }
    qFatal("Other tests count all of the %u syscalls that nobody makes.", numbers);
}

} // namespace

TestSource TestSource::make(const QString &kind)
{
    TestSource test;
    if (kind != QLatin1String("simulated")) {
        constexpr std::uint32_t nobody = 65534;
        const TaskRights rights = {.owner = kind == QLatin1String("budget") ? nobody : 0};
        auto source = std::make_unique<KernelSource>(Scope(), rights);
        test.reason = openOrTell(*source);
        if (!source->isOpen())
            return test;
        test.counter = source->addById(QStringLiteral("syscall:%1").arg(rareSyscall())).number;
        test.cause = [number = rareSyscall()](quint64 events) {
            for (; events > 0; --events)
                syscall(number);
        };
        test.source = std::move(source);
    } else {
        auto source = std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        source->open();
        test.counter = KT_FILE_OPEN;
        source->add(test.counter);
        test.cause = [that = source.get(), counter = test.counter](quint64 events) {
            that->cause(counter, events, simulatedCpu());
        };
        test.source = std::move(source);
    }
    return test;
}

unsigned rareSyscall()
{
    static const unsigned number = reserveSyscall();
    return number;
}

bool kernelIsRequired()
{
    return qEnvironmentVariableIsSet("KERNTALLY_REQUIRE_KERNEL");
}

QString openOrTell(CounterSource &source)
{
    QString reason;
    const QObject meanwhile;
    QObject::connect(&source, &CounterSource::failed, &meanwhile, [&reason](const SourceFailure &failure) {
        reason = failure.message + QLatin1Char(' ') + failure.remedy + QLatin1Char(' ') + failure.details;
    });
    source.open();
    return reason;
}
