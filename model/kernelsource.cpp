// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernelsource.h"

#include "bpf/kernelnotices.h"
#include "bpf/loader.h"

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace Kerntally {

KernelSource::KernelSource(QObject *parent)
    : CounterSource(parent)
{
}

KernelSource::~KernelSource() = default;

QString KernelSource::id() const
{
    return QStringLiteral("kernel");
}

void KernelSource::open()
{
    try {
        auto loader = std::make_unique<Loader>();
        const SessionDescriptors maps = loader->descriptors();
        setSession(std::make_shared<Session>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
        m_loader = std::move(loader);
    } catch (const LoadError &error) {
        const bool isFault =
            error.reason() == LoadError::Reason::Verifier || error.reason() == LoadError::Reason::Other;
        emit failed({QString::fromUtf8(error.what()), QString::fromStdString(error.remedy()),
                     QString::fromStdString(error.log()), isFault});
        return;
    } catch (const std::exception &error) {
        emit failed(
            {QString::fromUtf8(error.what()), tr("Simulated events show the program without the kernel."), {}, true});
        return;
    }
    emit opened();
}

void KernelSource::add(int counter)
{
    if (session()->isCounted(counter))
        return;
    if (counter >= KT_FIRST_FREE && !m_syscalls.contains(counter))
        throw SourceError("There is no such counter.");
    try {
        m_loader->attach(hookOf(counter));
    } catch (const LoadError &error) {
        throw SourceError(std::string(error.what()) + ' ' + error.remedy());
    }
    session()->setCounted(counter, true);
}

void KernelSource::remove(int counter)
{
    session()->setCounted(counter, false);
    if (m_syscalls.contains(counter))
        m_loader->countSyscall(m_syscalls.take(counter), KT_NO_COUNTER);
    undefine(counter);

    const Hook hook = hookOf(counter);
    const QList<CounterDefinition> others = counters();
    const bool needed = std::any_of(others.begin(), others.end(), [&](const CounterDefinition &other) {
        return session()->isCounted(other.number) && hookOf(other.number) == hook;
    });
    if (!needed)
        m_loader->detach(hook);
}

CounterDefinition KernelSource::addSyscall(unsigned number)
{
    if (number >= KT_SYSCALLS)
        throw SourceError("There is no such syscall.");
    if (std::find(m_syscalls.cbegin(), m_syscalls.cend(), number) != m_syscalls.cend())
        throw SourceError("This syscall is being counted already.");
    CounterDefinition counter = define(QStringLiteral("syscall:%1").arg(number), tr("Syscall %1").arg(number),
                                       tr("Calls of system call number %1.").arg(number));
    m_syscalls.insert(counter.number, number);
    try {
        add(counter.number);
    } catch (...) {
        remove(counter.number);
        throw;
    }
    m_loader->countSyscall(number, static_cast<unsigned>(counter.number));
    return counter;
}

quint64 KernelSource::missed() const
{
    return m_loader ? m_loader->missed() : 0;
}

} // namespace Kerntally
