// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernelsource.h"

#include "bpf/kernelnotices.h"
#include "bpf/loader.h"

#include <algorithm>
#include <exception>
#include <stdexcept>

namespace Kerntally {

namespace {

/// "Did you mean …?", or nothing where no name is near.
QString suggestion(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    return KernelSource::tr(" Did you mean %1?").arg(names.join(KernelSource::tr(", or ")));
}

} // namespace

KernelSource::KernelSource(QObject *parent)
    : KernelSource(Scope::Everybody, parent)
{
}

KernelSource::KernelSource(Scope scope, QObject *parent)
    : CounterSource(parent)
    , m_scope(scope)
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
        auto loader = std::make_unique<Loader>(m_scope);
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
    const std::optional<Hook> hook = hookOf(counter);
    if (!hook)
        throw SourceError("There is no such counter.");
    try {
        m_loader->attach(*hook);
    } catch (const LoadError &error) {
        throw SourceError(std::string(error.what()) + ' ' + error.remedy());
    }
    m_loader->settle(static_cast<unsigned>(counter));
    session()->setCounted(counter, true);
}

void KernelSource::remove(int counter)
{
    session()->setCounted(counter, false);
    const std::optional<Hook> hook = hookOf(counter);
    if (const auto call = m_syscalls.constFind(counter); call != m_syscalls.constEnd()) {
        m_loader->countSyscall(call->native, call->compat, KT_NO_COUNTER);
        m_syscalls.erase(call);
    }
    if (m_tracepoints.remove(counter) > 0)
        m_loader->releaseTracepoint(static_cast<unsigned>(counter));
    undefine(counter);

    const QList<CounterDefinition> others = counters();
    const bool needed = std::any_of(others.begin(), others.end(), [&](const CounterDefinition &other) {
        return session()->isCounted(other.number) && hookOf(other.number) == hook;
    });
    if (hook && !needed)
        m_loader->detach(*hook);
}

CounterDefinition KernelSource::addSyscall(unsigned number)
{
    if (number >= KT_SYSCALLS)
        throw UnknownName("There is no such syscall.");
    const QString text = QString::number(number);
    return addSyscall({.name = text, .native = number, .compat = {}}, tr("Syscall %1").arg(text));
}

CounterDefinition KernelSource::addSyscall(const QString &name)
{
    const std::optional<Syscall> call = findSyscall(name);
    if (!call) {
        throw UnknownName((tr("There is no syscall '%1'.").arg(name) + suggestion(nearSyscalls(name))).toStdString());
    }
    return addSyscall(*call, name + QLatin1String("()"));
}

CounterDefinition KernelSource::addSyscall(const Syscall &call, const QString &title)
{
    const bool isDouble = std::any_of(m_syscalls.cbegin(), m_syscalls.cend(), [&](const Syscall &other) {
        return (call.native && call.native == other.native) || (call.compat && call.compat == other.compat);
    });
    if (isDouble)
        throw SourceError(tr("The syscall %1 is being counted already.").arg(call.name).toStdString());
    const bool isNumber = !call.name.isEmpty() && call.name.at(0).isDigit();
    const CounterDefinition counter =
        define(call.id(), title, isNumber ? tr("Calls of system call number %1.").arg(call.name) : call.definition());
    m_syscalls.insert(counter.number, call);
    try {
        add(counter.number);
    } catch (...) {
        remove(counter.number);
        throw;
    }
    m_loader->countSyscall(call.native, call.compat, static_cast<unsigned>(counter.number));
    return counter;
}

CounterDefinition KernelSource::addTracepoint(const QString &name)
{
    const Tracepoint tracepoint = findTracepoint(name);
    if (std::find(m_tracepoints.cbegin(), m_tracepoints.cend(), tracepoint.name) != m_tracepoints.cend())
        throw SourceError(tr("The tracepoint %1 is being counted already.").arg(tracepoint.id()).toStdString());
    const QString definition =
        tracepoint.meaning.isEmpty() ? tr("Events of the tracepoint %1.").arg(tracepoint.id()) : tracepoint.meaning;
    const CounterDefinition counter = define(tracepoint.id(), tracepoint.id(), definition);
    const auto number = static_cast<unsigned>(counter.number);
    m_tracepoints.insert(counter.number, tracepoint.name);
    m_loader->settle(number);
    session()->setCounted(counter.number, true);
    try {
        m_loader->countTracepoint(tracepoint.name.toStdString(), number);
    } catch (const LoadError &error) {
        remove(counter.number);
        throw SourceError(std::string(error.what()) + ' ' + error.remedy());
    }
    return counter;
}

Tracepoint KernelSource::findTracepoint(const QString &name)
{
    if (m_catalog) {
        if (const auto found = m_catalog->find(name))
            return *found;
    }
    m_catalog = TracepointCatalog::ofRunningKernel(); // for the first time, or a module was loaded since
    if (const auto found = m_catalog->find(name))
        return *found;
    if (m_catalog->tracepoints().isEmpty())
        throw SourceError("The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux).");
    throw UnknownName(
        (tr("This kernel has no tracepoint '%1'.").arg(name) + suggestion(m_catalog->near(name))).toStdString());
}

quint64 KernelSource::missed() const
{
    return m_loader ? m_loader->missed() : 0;
}

int KernelSource::joinProgram() const
{
    return m_loader->joinProgram();
}

qint64 KernelSource::joined() const
{
    return static_cast<qint64>(m_loader->joined());
}

/// None: the counter is on a tracepoint of its own, or there is no such counter.
std::optional<Hook> KernelSource::hookOf(int counter) const
{
    if (counter == KT_PACKET)
        return Hook::Packets;
    if (counter < KT_FIRST_FREE || m_syscalls.contains(counter))
        return Hook::Syscalls;
    return std::nullopt;
}

} // namespace Kerntally
