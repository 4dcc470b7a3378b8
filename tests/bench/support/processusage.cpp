// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/processusage.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number after a line's name: "Pss:   1234 kB".
double field(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toDouble();
    }
    return 0;
}

/// By the clock where the kernel keeps account of it; otherwise by ticks, which short work on a timer falls between.
double cpuSeconds(const QString &folder)
{
    double exact = 0;
    const QDir threads(folder + QStringLiteral("/task"));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        exact += contents(threads.filePath(thread) + QStringLiteral("/schedstat")).split(' ').value(0).toDouble();
    if (exact > 0)
        return exact / 1e9;
    const QByteArray stat = contents(folder + QStringLiteral("/stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int user = 11; // of those after the name
    const double ticks = fields.value(user).toDouble() + fields.value(user + 1).toDouble();
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessUsage ProcessUsage::of(const QList<qint64> &processes)
{
    ProcessUsage usage;
    for (const qint64 process : processes) {
        const QString folder = QStringLiteral("/proc/%1").arg(process);
        usage.cpu += cpuSeconds(folder);
        const QByteArray memory = contents(folder + QStringLiteral("/smaps_rollup"));
        usage.memory += field(memory, "Rss:") / 1024;
        usage.proportional += field(memory, "Pss:") / 1024;
        const QDir threads(folder + QStringLiteral("/task"));
        for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QByteArray status = contents(threads.filePath(thread) + QStringLiteral("/status"));
            usage.switches += static_cast<quint64>(field(status, "voluntary_ctxt_switches:"));
        }
    }
    return usage;
}
