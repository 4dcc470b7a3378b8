// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/countersource.h"
#include "model/syscallcatalog.h"
#include "model/tracepointcatalog.h"

#include <QFutureWatcher>
#include <QHash>

namespace Kerntally {

class Loader;
enum class Hook;
enum class Scope;

/// Counts in the kernel from this process, which has to be root or have CAP_BPF and CAP_PERFMON.
class KernelSource : public CounterSource
{
    Q_OBJECT

public:
    /// Counts what everybody does.
    explicit KernelSource(QObject *parent = nullptr);
    explicit KernelSource(Scope scope, QObject *parent = nullptr);
    ~KernelSource() override;

    QString id() const override;
    void open() override;
    /// Deleted meanwhile, it leaves the thread that asks the kernel to end by itself; the program's end waits for that.
    void openInBackground() override;
    void add(int counter) override;
    void remove(int counter) override;
    CounterDefinition addSyscall(unsigned number) override;
    CounterDefinition addSyscall(const QString &name) override;
    CounterDefinition addTracepoint(const QString &name) override;
    quint64 missed() const override;

    /// For joinScope(), where only members count. After opened() only, and valid as long as this object.
    int joinProgram() const;
    /// When the last process that joined began: ns, CLOCK_MONOTONIC; 0: none did yet.
    qint64 joined() const;

private:
    /// What the kernel answered, in no particular thread.
    struct Answer
    {
        std::unique_ptr<Loader> loader;
        SourceFailure failure; ///< where there is none
    };
    static std::shared_ptr<Answer> ask(Scope scope);
    void receive(Answer &answer);

    CounterDefinition addSyscall(const Syscall &call, const QString &title);
    Tracepoint findTracepoint(const QString &name);
    std::optional<Hook> hookOf(int counter) const;

    Scope m_scope;
    QFutureWatcher<std::shared_ptr<Answer>> m_opening;
    std::unique_ptr<Loader> m_loader;
    QHash<int, Syscall> m_syscalls; ///< by counter, the call that it counts
    QHash<int, QString> m_tracepoints;
    std::optional<TracepointCatalog> m_catalog; ///< once it was needed
};

} // namespace Kerntally
