// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/tracingsource.h"

#include "model/base/nearnames.h"

#include <algorithm>

namespace Kerntally {

CounterDefinition TracingSource::addSyscall(unsigned number)
{
    if (number >= KT_SYSCALLS)
        throw UnknownName(tr("There is no such syscall."));
    const QString text = QString::number(number);
    return addSyscall({.name = text, .native = number, .compat = {}}, tr("Syscall %1").arg(text));
}

CounterDefinition TracingSource::addSyscall(const QString &name)
{
    const std::optional<Syscall> call = findSyscall(name);
    if (!call) {
        throw UnknownName(tr("There is no syscall '%1'.").arg(name) + suggestion(nearSyscalls(name)));
    }
    return addSyscall(*call, name + QLatin1String("()"));
}

CounterDefinition TracingSource::addSyscall(const Syscall &call, const QString &title)
{
    const bool isDouble = std::any_of(m_syscalls.cbegin(), m_syscalls.cend(), [&](const Syscall &other) {
        return (call.native && call.native == other.native) || (call.compat && call.compat == other.compat);
    });
    if (isDouble)
        throw SourceError(tr("The syscall %1 is being counted already.").arg(call.name));
    const bool isNumber = !call.name.isEmpty() && call.name.at(0).isDigit();
    CounterDefinition counter =
        define(call.id(), title, isNumber ? tr("Calls of system call number %1.").arg(call.name) : call.definition());
    m_syscalls.insert(counter.number, call);
    countOrForget(counter.number, [&] { countSyscall(counter.number, call); });
    return counter;
}

CounterDefinition TracingSource::addTracepoint(const QString &name)
{
    const Tracepoint tracepoint = findTracepoint(name);
    if (std::find(m_tracepoints.cbegin(), m_tracepoints.cend(), tracepoint.name) != m_tracepoints.cend())
        throw SourceError(tr("The tracepoint %1 is being counted already.").arg(tracepoint.id()));
    CounterDefinition counter = define(tracepoint.id(), tracepoint.id(), tracepoint.definition());
    m_tracepoints.insert(counter.number, tracepoint.name);
    countOrForget(counter.number, [&] { countTracepoint(counter.number, tracepoint); });
    return counter;
}

CounterDefinition TracingSource::addFunction(const QString &path, const QString &symbol)
{
    const UserFunction function = findFunction(path, symbol);
    if (find(function.id()))
        throw SourceError(tr("The function %1 is being counted already.").arg(symbol));
    const QString definition = tr("Calls of %1() in %2, by any process.").arg(symbol, path);
    CounterDefinition counter = define(function.id(), symbol + QLatin1String("()"), definition);
    countOrForget(counter.number, [&] { countFunction(counter.number, function); });
    return counter;
}

Tracepoint TracingSource::findTracepoint(const QString &name)
{
    if (m_catalog) {
        if (const auto found = m_catalog->find(name))
            return *found;
    }
    m_catalog = TracepointCatalog::ofRunningKernel(); // for the first time, or a module was loaded since
    if (const auto found = m_catalog->find(name))
        return *found;
    if (m_catalog->tracepoints().isEmpty())
        throw SourceError(tr("The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux)."));
    throw UnknownName(tr("This kernel has no tracepoint '%1'.").arg(name) + suggestion(m_catalog->near(name)));
}

void TracingSource::countOrForget(int counter, const std::function<void()> &count)
{
    try {
        count();
    } catch (...) {
        forget(counter);
        throw;
    }
}

void TracingSource::forget(int counter)
{
    m_syscalls.remove(counter);
    m_tracepoints.remove(counter);
    undefine(counter);
}

} // namespace Kerntally
