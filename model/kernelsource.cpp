// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernelsource.h"

#include "bpf/kernelnotices.h"
#include "bpf/loader.h"
#include "model/loadfailure.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <exception>

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
    connect(&m_opening, &QFutureWatcherBase::finished, this, [this] { receive(*m_opening.result()); });
}

KernelSource::~KernelSource() = default;

QString KernelSource::id() const
{
    return QStringLiteral("kernel");
}

void KernelSource::open()
{
    receive(*ask(m_scope));
}

void KernelSource::openInBackground()
{
    using Promise = QPromise<std::shared_ptr<Answer>>;
    const auto promise = std::make_shared<Promise>();
    m_opening.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, scope = m_scope] {
        promise->start();
        promise->addResult(ask(scope));
        promise->finish();
    });
}

std::shared_ptr<KernelSource::Answer> KernelSource::ask(Scope scope)
{
    auto answer = std::make_shared<Answer>();
    try {
        answer->loader = std::make_unique<Loader>(scope);
    } catch (const LoadError &error) {
        answer->failure = failureOf(error);
    } catch (const std::exception &error) {
        answer->failure = failureOf(error);
    }
    return answer;
}

void KernelSource::receive(Answer &answer)
{
    if (!answer.loader) {
        emit failed(answer.failure);
        return;
    }
    try {
        const SessionDescriptors maps = answer.loader->descriptors();
        setSession(std::make_shared<Session>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
    } catch (const std::exception &error) {
        emit failed(failureOf(error));
        return;
    }
    m_loader = std::move(answer.loader);
    emit opened();
}

void KernelSource::add(int counter)
{
    if (session()->isCounted(counter))
        return;
    const std::optional<Hook> hook = hookOf(counter);
    if (!hook)
        throw SourceError(tr("There is no such counter."));
    try {
        m_loader->attach(*hook);
    } catch (const LoadError &error) {
        throw SourceError(explanation(error));
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
        throw UnknownName(tr("There is no such syscall."));
    const QString text = QString::number(number);
    return addSyscall({.name = text, .native = number, .compat = {}}, tr("Syscall %1").arg(text));
}

CounterDefinition KernelSource::addSyscall(const QString &name)
{
    const std::optional<Syscall> call = findSyscall(name);
    if (!call) {
        throw UnknownName(tr("There is no syscall '%1'.").arg(name) + suggestion(nearSyscalls(name)));
    }
    return addSyscall(*call, name + QLatin1String("()"));
}

CounterDefinition KernelSource::addSyscall(const Syscall &call, const QString &title)
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
        throw SourceError(tr("The tracepoint %1 is being counted already.").arg(tracepoint.id()));
    const QString definition =
        tracepoint.meaning.isEmpty() ? tr("Events of the tracepoint %1.").arg(tracepoint.id()) : tracepoint.meaning;
    CounterDefinition counter = define(tracepoint.id(), tracepoint.id(), definition);
    const auto number = static_cast<unsigned>(counter.number);
    m_tracepoints.insert(counter.number, tracepoint.name);
    m_loader->settle(number);
    session()->setCounted(counter.number, true);
    try {
        m_loader->countTracepoint(tracepoint.name.toStdString(), number);
    } catch (const LoadError &error) {
        remove(counter.number);
        throw SourceError(explanation(error));
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
        throw SourceError(tr("The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux)."));
    throw UnknownName(tr("This kernel has no tracepoint '%1'.").arg(name) + suggestion(m_catalog->near(name)));
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
