// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/namelist.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/output/output.h"
#include "app/cli/output/table.h"
#include "model/events/eventkinds.h"

namespace Kerntally::Cli {

namespace {

struct Entry
{
    QString id;
    QString subsystem; ///< of the kernel; empty: none
    QString meaning;   ///< may be empty

    bool fits(const QString &filter) const
    {
        return id.contains(filter, Qt::CaseInsensitive) || meaning.contains(filter, Qt::CaseInsensitive);
    }
};

QList<Entry> entriesOf(const EventKind &kind)
{
    QList<Entry> entries;
    const QList<EventGroup> groups = kind.catalog();
    for (const EventGroup &group : groups) {
        for (const Event &event : group.events) {
            // Where nothing is known of a tracepoint, its definition repeats the name.
            const bool isNameAlone = !group.subsystem.isEmpty() && event.meaning.isEmpty();
            entries.append({event.id, group.subsystem, isNameAlone ? QString() : event.definition});
        }
    }
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

void printKinds(Output &output, const EventKinds &kinds, bool json)
{
    Table table({{QStringLiteral("Kind"), Table::Align::Left, 0},
                 {QStringLiteral("As in"), Table::Align::Left, 0},
                 {QStringLiteral("Counts"), Table::Align::Left, 1}});
    for (const auto &kind : kinds.all()) {
        if (!json) {
            table.addRow({kind->name(), kind->example(), kind->summary()});
            continue;
        }
        JsonObject object;
        object.add(QLatin1String("kind"), kind->name());
        if (kind->prefix().isEmpty())
            object.addNull(QLatin1String("prefix"));
        else
            object.add(QLatin1String("prefix"), kind->prefix());
        object.add(QLatin1String("title"), kind->title())
            .add(QLatin1String("example"), kind->example())
            .add(QLatin1String("counts"), kind->summary());
        output.json(object);
    }
    if (!json)
        output.lines(table.lines());
}

/// Prints, and returns the exit code.
template<typename Print>
int runPrinting(const Print &print)
{
    Output output;
    print(output);
    return output.isWhole() ? Success : No;
}

} // namespace

int runNameList(const CommandLine &line)
{
    const EventKinds kinds;
    const EventKind &kind = *kinds.find(line.kind);
    if (!kind.isListed()) {
        throw UnknownName(
            QStringLiteral("Not all that '%1' can count is known: name it, as in %2.").arg(line.kind, kind.example()));
    }
    QList<Entry> entries = entriesOf(kind);
    if (entries.isEmpty()) {
        complain(QStringLiteral("The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux)."));
        return NotPossible;
    }
    entries.removeIf([&](const Entry &entry) { return !entry.fits(line.filter); });
    if (entries.isEmpty()) {
        complain(QStringLiteral("None has '%1' in its name or meaning.").arg(line.filter));
        return No;
    }
    return runPrinting([&](Output &output) {
        if (line.json)
            printJson(output, entries);
        else
            printText(output, entries);
    });
}

int runKindList(const CommandLine &line)
{
    return runPrinting([&](Output &output) { printKinds(output, EventKinds(), line.json); });
}

} // namespace Kerntally::Cli
