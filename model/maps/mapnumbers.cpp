// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maps/mapnumbers.h"

#include "model/base/translatedtext.h"

#include <algorithm>

namespace Kerntally {

namespace {

/// Entries that are looked for; who wants to know how many there are past these has another program.
constexpr std::size_t mostEntries = 100'000;

} // namespace

MapNumbers MapNumbers::of(const ForeignMap &map, const MapId &place, std::size_t most)
{
    if (!place.selector.isEmpty()) {
        if (auto number = map.find(place.selector.toStdString()))
            return {.all = {std::move(*number)}};
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                             "There is no number %1 in %2 now: 'kerntally-cli list --map %2' "
                                             "shows those there are."))
                .arg(place.selector, place.map()));
    }
    const std::vector<MapField> &fields = map.fields().all;
    MapNumbers numbers;
    const auto entries = map.keys(mostEntries);
    for (const auto &key : entries) {
        for (const MapField &field : fields) {
            if (!field.isText && numbers.all.size() < most)
                numbers.all.push_back({key, field});
        }
        if (numbers.all.size() >= most)
            break;
    }
    const auto each = std::count_if(fields.begin(), fields.end(), [](const MapField &field) { return !field.isText; });
    numbers.leftOut = entries.size() * static_cast<quint64>(each) - numbers.all.size();
    if (entries.empty()) {
        throw UnknownName(
            translatedText(
                QT_TRANSLATE_NOOP("Kerntally", "There is nothing in %1 now: try again when its program has counted."))
                .arg(place.map()));
    }
    return numbers;
}

CounterDefinition describe(const ForeignMap &map, const MapId &place, const MapNumber &number)
{
    const QString selector = QString::fromStdString(map.selector(number));
    const bool isAlone = map.fields().isSection || map.room() == 1;
    QString name = isAlone ? QString::fromStdString(number.field.name) : selector;
    const QString mapName =
        map.name().empty() ? place.map().section(QLatin1Char('/'), -1) : QString::fromStdString(map.name());
    if (!map.fields().isSection)
        name = isAlone && !name.isEmpty() && !name.startsWith(QLatin1Char('[')) ? mapName + QLatin1Char('.') + name
                                                                                : mapName + name;
    QString definition =
        translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                         "The number %1 in the BPF map %2, which another program keeps. It is read now "
                                         "and then: what happens between two readings shows as one step."))
            .arg(selector, place.map());
    if (!map.knowsTypes())
        definition += QLatin1Char(' ')
            + translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                               "What it means is not known here, since the map has no type information "
                                               "(BTF) or only root may read it."));
    if (number.field.isSigned)
        definition +=
            QLatin1Char(' ') + translatedText(QT_TRANSLATE_NOOP("Kerntally", "Below zero it is shown as zero."));
    const bool mayWrite = map.isWritable();
    if (mayWrite && !map.whyNotWritten())
        definition += QLatin1Char(' ')
            + translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                               "Changes made here are written to the map, which isn't atomic: what its "
                                               "program counts at that moment can be lost."));
    return {.number = 0, .id = place.map() + selector, .name = name, .definition = definition, .mayWrite = mayWrite};
}

} // namespace Kerntally
