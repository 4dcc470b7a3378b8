// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/sources/countersource.h"

#include <QFutureWatcher>

#include <memory>

namespace Kerntally {

class Loader;

/// Counts in the kernel from this process, which has to be root or have CAP_BPF and CAP_PERFMON.
class KernelSource : public CounterSource
{
    Q_OBJECT

public:
    /// Counts what everybody does.
    explicit KernelSource(QObject *parent = nullptr);
    explicit KernelSource(Scope scope, QObject *parent = nullptr);
    /// As the helper counts for a user.
    KernelSource(Scope scope, const TaskRights &rights, QObject *parent = nullptr);
    ~KernelSource() override;

    SourceKind kind() const override { return SourceKind::Kernel; }
    void open() override;
    /// Deleted meanwhile, it leaves the thread that asks the kernel to end by itself; the program's end waits for that.
    void openInBackground() override;
    void remove(int counter) override;
    std::unique_ptr<CauseWatch> noteCauses(int counter, CauseWatch::By by) override;
    quint64 missed() const override;

    int joinProgram() const override;
    qint64 joined() const override;
    quint64 departed() const override;

protected:
    void count(int counter, const EventSpec &event) override;

private:
    /// What the kernel answered, in no particular thread.
    struct Answer
    {
        std::unique_ptr<Loader> loader;
        SourceFailure failure; ///< where there is none
    };
    static std::shared_ptr<Answer> ask(const Scope &scope, const TaskRights &rights);
    void receive(Answer &answer);

    Scope m_scope;
    TaskRights m_rights;
    QFutureWatcher<std::shared_ptr<Answer>> m_opening;
    std::unique_ptr<Loader> m_loader;
};

} // namespace Kerntally
