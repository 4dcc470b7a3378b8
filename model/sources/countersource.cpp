// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/countersource.h"

#include "model/base/bytetext.h"
#include "model/base/countererror.h"
#include "model/maps/mapnumbers.h"
#include "model/maps/mapvalue.h"
#include "model/maps/mapwatch.h"

#include <algorithm>
#include <utility>

namespace Kerntally {

CounterSource::CounterSource(QObject *parent)
    : QObject(parent)
    , m_counters(builtinCounters())
{
    connect(&m_places, &ReplacementWatch::replaced, this, &CounterSource::replaced);
}

CounterSource::~CounterSource() = default;

std::unique_ptr<CauseWatch> CounterSource::watchCauses(int counter, CauseWatch::By by)
{
    if (m_store && m_store->isForeign(counter))
        throw SourceError(tr("Map values have no process: Kerntally only reads them."));
    return noteCauses(counter, by);
}

std::unique_ptr<CauseWatch> CounterSource::noteCauses(int counter, CauseWatch::By by)
{
    Q_UNUSED(counter)
    Q_UNUSED(by)
    throw SourceError(tr("Events can't be broken down with this source: use --source kernel."));
}

int CounterSource::joinProgram() const
{
    throw SourceError(tr("What a command causes can't be told with this source: use --source kernel."));
}

void CounterSource::add(int counter)
{
    if (store()->isCounted(counter))
        return;
    const auto known = std::find_if(m_counters.cbegin(), m_counters.cend(),
                                    [&](const CounterDefinition &that) { return that.number == counter; });
    if (known == m_counters.cend())
        throw SourceError(tr("There is no such counter."));
    const EventRequest request = counter < KT_FIRST_FREE ? EventRequest{.kind = "builtin"} : m_requests.value(counter);
    count(counter, {.id = known->id, .name = known->name, .definition = known->definition, .request = request});
}

CounterDefinition CounterSource::addById(const QString &id)
{
    if (const auto known = find(id)) {
        add(known->number);
        return *known;
    }
    const EventKind &kind = m_kinds.kindOf(id);
    return kind.isRead() ? addMap(id).counters.constFirst() : addEvent(kind, kind.parse(id));
}

void CounterSource::check(const QString &id) const
{
    if (const EventKind &kind = m_kinds.kindOf(id); kind.isRead())
        MapId::parse(id).open(ForeignMap::Access::Read);
    else
        kind.parse(id);
}

CounterDefinition CounterSource::addEvent(const EventKind &kind, EventSpec event)
{
    const bool isDouble = std::any_of(m_requests.cbegin(), m_requests.cend(),
                                      [&](const EventRequest &other) { return kind.isSame(event.request, other); });
    if (isDouble)
        throw SourceError(tr("%1 is being counted already.").arg(event.id));
    CounterDefinition counter = define(event.id, event.name, event.definition);
    try {
        count(counter.number, event);
    } catch (...) {
        undefine(counter.number);
        throw;
    }
    if (event.request.file) {
        m_places.addOpen(counter.number, event.request.file->get(),
                         tr("%1 was replaced: calls in the new file don't count until the counter is added anew."));
    }
    event.request.file.reset();
    m_requests.insert(counter.number, event.request);
    return counter;
}

CounterSource::AddedNumbers CounterSource::addMap(const QString &id)
{
    const MapId place = MapId::parse(id);
    const std::shared_ptr<ForeignMap> map =
        place.open(m_mapWriting ? ForeignMap::Access::ReadWrite : ForeignMap::Access::Read);
    const auto free = static_cast<std::size_t>(std::max<qsizetype>(KT_COUNTERS - m_counters.size(), 1));
    MapNumbers numbers = MapNumbers::of(*map, place, free);
    AddedNumbers added;
    added.leftOut = numbers.leftOut;
    for (MapNumber &number : numbers.all) {
        const CounterDefinition described = describe(*map, place, number);
        if (const std::optional<CounterDefinition> known = find(described.id)) {
            added.counters += *known;
            continue;
        }
        try {
            added.counters += addNumber(described, std::make_shared<MapValue>(map, std::move(number)));
            if (!place.path.isEmpty() && added.counters.size() == 1) { // one word for all numbers of a map
                m_places.addPath(
                    added.counters.constLast().number, pathOfArgument(place.path),
                    tr("%1 is another map now, or none: numbers of the one before are shown until they are "
                       "added anew."));
            }
        } catch (const ForeignGone &) {
            if (!place.selector.isEmpty())
                throw;
            // It went since the map was listed: its program goes on.
        }
    }
    if (added.counters.isEmpty())
        throw ForeignGone();
    return added;
}

CounterDefinition CounterSource::addNumber(const CounterDefinition &described, std::shared_ptr<MapValue> value)
{
    if (!m_maps) {
        m_maps = std::make_unique<MapWatch>(m_store);
        connect(m_maps.get(), &MapWatch::gone, this, &CounterSource::entryGone);
        connect(m_sampler.get(), &Sampler::sampled, m_maps.get(), [this] { m_maps->setFrame(m_sampler->interval()); });
    }
    const CounterDefinition counter = define(described.id, described.name, described.definition);
    try {
        m_maps->add(counter.number, std::move(value));
    } catch (...) {
        undefine(counter.number);
        throw;
    }
    m_counters.back().mayWrite = described.mayWrite;
    return m_counters.constLast();
}

std::optional<CounterDefinition> CounterSource::find(const QString &id) const
{
    const auto found = std::find_if(m_counters.begin(), m_counters.end(),
                                    [&](const CounterDefinition &counter) { return counter.id == id; });
    if (found == m_counters.end())
        return std::nullopt;
    return *found;
}

void CounterSource::setStore(std::shared_ptr<CounterStore> store)
{
    m_store = std::move(store);
    m_sampler = std::make_unique<Sampler>(*m_store);
}

CounterDefinition CounterSource::define(const QString &id, const QString &name, const QString &definition)
{
    m_counters.append({chooseNumber(id), id, name, definition});
    emit countersChanged();
    return m_counters.constLast();
}

/// The one that is wanted; else the next, which is wanted for another only where no other is free.
int CounterSource::chooseNumber(const QString &id)
{
    constexpr int first = KT_FIRST_FREE;
    constexpr int last = KT_COUNTERS;
    const auto isFree = [this](int number) {
        return number >= first && number <= last
            && std::none_of(m_counters.begin(), m_counters.end(),
                            [&](const CounterDefinition &counter) { return counter.number == number; });
    };
    if (const int wanted = m_wantedNumbers.take(id); isFree(wanted))
        return wanted;
    const QList<int> others = m_wantedNumbers.values();
    for (const bool sparesOthers : {true, false}) {
        for (int tried = first; tried <= last; ++tried) {
            const int number = m_nextNumber;
            m_nextNumber = number < last ? number + 1 : first;
            if (isFree(number) && !(sparesOthers && others.contains(number)))
                return number;
        }
    }
    throw SourceError(tr("All 64 counters are taken: remove one first."));
}

void CounterSource::undefine(int counter)
{
    if (counter < KT_FIRST_FREE)
        return;
    if (m_maps)
        m_maps->remove(counter);
    m_requests.remove(counter);
    m_places.remove(counter);
    if (m_counters.removeIf([&](const CounterDefinition &that) { return that.number == counter; }) > 0)
        emit countersChanged();
}

} // namespace Kerntally
