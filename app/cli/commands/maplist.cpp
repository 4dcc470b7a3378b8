// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/maplist.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/output.h"
#include "app/cli/output/table.h"
#include "bpf/maps/maplist.h"
#include "model/maps/mapid.h"
#include "model/maps/mapnumbers.h"

#include <algorithm>

namespace Kerntally::Cli {

namespace {

constexpr std::size_t most = 10'000;

int printMaps(Output &output, const CommandLine &line)
{
    std::vector<ListedMap> maps = listMaps();
    const bool isNone = maps.empty();
    std::erase_if(maps, [&](const ListedMap &map) {
        const QString words = MapId::idOf(map) + QLatin1Char(' ') + QString::fromStdString(map.name + ' ' + map.kind);
        return !words.contains(line.filter, Qt::CaseInsensitive);
    });
    if (maps.empty()) {
        complain(isNone ? QStringLiteral("There are no BPF maps that this process may know of: root sees all, others "
                                         "those that are pinned where they may look.")
                        : QStringLiteral("None has '%1' in its name.").arg(line.filter));
        return No;
    }
    Table table({{QStringLiteral("Map"), Table::Align::Left, 1},
                 {QStringLiteral("Name"), Table::Align::Left, 1},
                 {QStringLiteral("Kind"), Table::Align::Left, 1},
                 {QStringLiteral("Entries"), Table::Align::Right, 0},
                 {QStringLiteral("Numbers"), Table::Align::Left, 0}});
    for (const ListedMap &map : maps) {
        const QString name = QString::fromStdString(map.name);
        const QString kind = QString::fromStdString(map.kind);
        if (line.json) {
            output.json(JsonObject()
                            .add(QLatin1String("map"), MapId::idOf(map))
                            .add(QLatin1String("id"), static_cast<quint64>(map.id))
                            .add(QLatin1String("name"), name)
                            .add(QLatin1String("kind"), kind)
                            .add(QLatin1String("entries"), static_cast<quint64>(map.room))
                            .add(QLatin1String("numbers"), map.hasNumbers));
        } else {
            table.addRow({MapId::idOf(map), name, kind, formatNumber(static_cast<quint64>(map.room)),
                          map.hasNumbers ? QStringLiteral("yes") : QStringLiteral("no")});
        }
    }
    if (!line.json)
        output.lines(table.lines());
    return Success;
}

int printNumbers(Output &output, const CommandLine &line)
{
    const MapId place = MapId::parse(line.map);
    const std::shared_ptr<ForeignMap> map = place.open(ForeignMap::Access::Read);
    const MapNumbers numbers = MapNumbers::of(*map, place, most);
    Table table(
        {{QStringLiteral("Counter"), Table::Align::Left, 1}, {QStringLiteral("Value"), Table::Align::Right, 2}});
    bool isAny = false;
    std::vector<std::byte> bytes;
    for (const MapNumber &number : numbers.all) {
        const CounterDefinition counter = describe(*map, place, number);
        if (!counter.id.contains(line.filter, Qt::CaseInsensitive) || !map->read(number.key, bytes))
            continue;
        isAny = true;
        const quint64 value = map->numberIn(bytes, number.field);
        if (!line.json) {
            table.addRow({counter.id, formatNumber(value)});
            continue;
        }
        output.json(JsonObject()
                        .add(QLatin1String("counter"), counter.id)
                        .add(QLatin1String("name"), counter.name)
                        .add(QLatin1String("definition"), counter.definition)
                        .add(QLatin1String("value"), value));
    }
    if (!line.json && isAny)
        output.lines(table.lines());
    if (!map->knowsTypes())
        complain(QStringLiteral("What they mean is not known: the map has no type information (BTF), or only root may "
                                "read it."));
    if (numbers.leftOut > 0)
        complain(QStringLiteral("Numbers past these: %1.").arg(formatNumber(numbers.leftOut)));
    if (!isAny)
        complain(QStringLiteral("None has '%1' in its name.").arg(line.filter));
    return isAny ? Success : No;
}

} // namespace

int runMapList(const CommandLine &line)
{
    Output output;
    const int code = line.map.isEmpty() ? printMaps(output, line) : printNumbers(output, line);
    return code == Success && !output.isWhole() ? No : code;
}

} // namespace Kerntally::Cli
