// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/namelist.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/output/output.h"
#include "model/events/syscallcatalog.h"
#include "model/events/tracepointcatalog.h"

namespace Kerntally::Cli {

namespace {

struct Entry
{
    QString id;
    QString subsystem; ///< empty: a syscall
    QString meaning;   ///< may be empty

    bool fits(const QString &filter) const
    {
        return id.contains(filter, Qt::CaseInsensitive) || meaning.contains(filter, Qt::CaseInsensitive);
    }
};

QList<Entry> tracepoints()
{
    QList<Entry> entries;
    const TracepointCatalog catalog = TracepointCatalog::ofRunningKernel();
    for (const Tracepoint &tracepoint : catalog.tracepoints())
        entries.append({tracepoint.id(), tracepoint.subsystem, tracepoint.meaning});
    return entries;
}

QList<Entry> syscalls()
{
    QList<Entry> entries;
    const QList<Syscall> calls = knownSyscalls();
    for (const Syscall &call : calls)
        entries.append({call.id(), {}, call.definition()});
    return entries;
}

void printJson(Output &output, const QList<Entry> &entries)
{
    for (const Entry &entry : entries) {
        JsonObject object;
        object.add(QLatin1String("counter"), entry.id);
        if (!entry.subsystem.isEmpty())
            object.add(QLatin1String("subsystem"), entry.subsystem);
        if (entry.meaning.isEmpty())
            object.addNull(QLatin1String("definition"));
        else
            object.add(QLatin1String("definition"), entry.meaning);
        output.json(object);
    }
}

/// A column of names, wide enough for most of them, and what they mean.
void printText(Output &output, const QList<Entry> &entries)
{
    constexpr int widest = 38;
    QStringList lines;
    for (const Entry &entry : entries) {
        const QString name = entry.id.leftJustified(widest);
        lines += entry.meaning.isEmpty() ? entry.id : name + QLatin1String("  ") + entry.meaning;
    }
    output.lines(lines);
}

} // namespace

int runNameList(const CommandLine &line)
{
    Output output;
    int exitCode = Success;
    QObject::connect(&output, &Output::failed, &output, [&](const QString &reason) {
        complain(QStringLiteral("The output can't be written: %1.").arg(reason));
        exitCode = No;
    });
    QList<Entry> entries = line.listTracepoints ? tracepoints() : syscalls();
    if (entries.isEmpty()) {
        complain(QStringLiteral("The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux)."));
        return NotPossible;
    }
    entries.removeIf([&](const Entry &entry) { return !entry.fits(line.filter); });
    if (entries.isEmpty()) {
        complain(QStringLiteral("None has '%1' in its name or meaning.").arg(line.filter));
        return No;
    }
    if (line.json)
        printJson(output, entries);
    else
        printText(output, entries);
    return exitCode;
}

} // namespace Kerntally::Cli
