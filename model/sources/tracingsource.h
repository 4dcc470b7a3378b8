// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/syscallcatalog.h"
#include "model/events/tracepointcatalog.h"
#include "model/events/userfunction.h"
#include "model/sources/countersource.h"

#include <QHash>

#include <functional>
#include <optional>

namespace Kerntally {

/// A source that knows by name what can be counted in the running kernel, and leaves the counting to whoever may.
class TracingSource : public CounterSource
{
    Q_OBJECT

public:
    using CounterSource::CounterSource;

    CounterDefinition addSyscall(unsigned number) override;
    CounterDefinition addSyscall(const QString &name) override;
    CounterDefinition addTracepoint(const QString &name) override;
    CounterDefinition addFunction(const QString &path, const QString &symbol) override;

protected:
    /// Counts this on a counter that is defined and free. Throw SourceError.
    virtual void countSyscall(int counter, const Syscall &call) = 0;
    virtual void countTracepoint(int counter, const Tracepoint &tracepoint) = 0;
    virtual void countFunction(int counter, const UserFunction &function) = 0;

    /// Its number is free for others.
    void forget(int counter);

private:
    CounterDefinition addSyscall(const Syscall &call, const QString &title);
    Tracepoint findTracepoint(const QString &name);
    void countOrForget(int counter, const std::function<void()> &count);

    QHash<int, Syscall> m_syscalls; ///< by counter, the call that it counts
    QHash<int, QString> m_tracepoints;
    std::optional<TracepointCatalog> m_catalog; ///< once it was needed
};

} // namespace Kerntally
