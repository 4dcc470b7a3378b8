// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/countersource.h"

#include <QHash>

namespace Kerntally {

class Loader;

/// Counts in the kernel from this process, which has to be root or have CAP_BPF and CAP_PERFMON.
class KernelSource : public CounterSource
{
    Q_OBJECT

public:
    explicit KernelSource(QObject *parent = nullptr);
    ~KernelSource() override;

    QString id() const override;
    void open() override;
    void add(int counter) override;
    void remove(int counter) override;
    CounterDefinition addSyscall(unsigned number) override;
    quint64 missed() const override;

private:
    std::unique_ptr<Loader> m_loader;
    QHash<int, unsigned> m_syscalls; ///< by counter, the number that it counts
};

} // namespace Kerntally
