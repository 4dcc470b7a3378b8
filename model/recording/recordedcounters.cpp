// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordedcounters.h"

#include "model/counters/countermodel.h"
#include "model/recording/recordingnotes.h"
#include "model/store/sampler.h"

#include <QJsonObject>

#include <algorithm>

namespace Kerntally {

namespace {

QString numberKey()
{
    return QStringLiteral("number");
}

} // namespace

bool RecordedCounters::add(const CounterModel &model, const Sampler &sampler, std::vector<State> &states)
{
    bool added = false;
    for (int row = 0; row < model.rowCount(); ++row)
        added = add(*model.counter(row), sampler, states) || added;
    return added;
}

bool RecordedCounters::add(const Counter &counter, const Sampler &sampler, std::vector<State> &states)
{
    if (findNumber(counter.number()) != m_entries.end())
        return false;
    const CounterStore::Reading reading = sampler.reading(counter.number());
    const auto known =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == counter.id(); });
    if (known != m_entries.end()) {
        known->number = counter.number();
        known->ahead = states[static_cast<std::size_t>(known - m_entries.begin())].total - reading.total;
        return false;
    }
    const int number = freeNumber(counter.number());
    if (number == 0)
        return false;
    QJsonObject note = RecordingNotes::counter(counter);
    note[numberKey()] = number;
    m_list.append(note);
    m_entries.push_back({.id = counter.id(), .number = counter.number()});
    states.push_back({.total = reading.total, .offset = reading.value - reading.total});
    return true;
}

bool RecordedCounters::rename(const CounterModel &model)
{
    bool changed = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Counter &counter = *model.counter(row);
        const auto entry = findNumber(counter.number());
        if (entry == m_entries.end())
            continue;
        QJsonValueRef known = m_list[entry - m_entries.begin()];
        QJsonObject note = RecordingNotes::counter(counter);
        note[numberKey()] = known[numberKey()];
        if (known == note)
            continue;
        known = note;
        changed = true;
    }
    return changed;
}

void RecordedCounters::release(int number)
{
    if (const auto entry = findNumber(number); entry != m_entries.end())
        entry->number = 0;
}

std::vector<RecordedCounters::State> RecordedCounters::read(const Sampler &sampler,
                                                            const std::vector<State> &before) const
{
    std::vector<State> now = before;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].number == 0)
            continue;
        const CounterStore::Reading reading = sampler.reading(m_entries[i].number);
        now[i].total = reading.total + m_entries[i].ahead;
        now[i].offset = reading.value - now[i].total;
    }
    return now;
}

int RecordedCounters::numberInFile(int number) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].number == number)
            return m_list[static_cast<qsizetype>(i)][numberKey()].toInt();
    }
    return 0;
}

std::vector<RecordedCounters::Entry>::iterator RecordedCounters::findNumber(int number)
{
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [number](const Entry &entry) { return entry.number == number; });
}

/// Its own, unless another one of the file has it; 0: there is none left.
int RecordedCounters::freeNumber(int wanted) const
{
    const auto isTaken = [this](int number) {
        return std::any_of(m_list.begin(), m_list.end(),
                           [number](const QJsonValue &known) { return known[numberKey()].toInt() == number; });
    };
    if (!isTaken(wanted))
        return wanted;
    for (int number = static_cast<int>(KT_COUNTERS); number > 0; --number) {
        if (!isTaken(number))
            return number;
    }
    return 0;
}

} // namespace Kerntally
