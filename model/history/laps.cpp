// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/laps.h"

#include "model/base/bytetext.h"

#include <algorithm>

namespace Kerntally {

void Laps::add(const Lap &lap)
{
    const auto place = std::upper_bound(m_laps.begin(), m_laps.end(), lap.time,
                                        [](qint64 time, const Lap &other) { return time < other.time; });
    const auto inserted = m_laps.insert(place, lap); // before begin() is asked for, which may be another one then
    inserted->note = printableLine(lap.note);
    const auto index = static_cast<int>(inserted - m_laps.begin());
    emit added(index);
    emit changed();
}

void Laps::setNote(int index, const QString &note)
{
    Lap &lap = m_laps.at(static_cast<std::size_t>(index));
    const QString wanted = printableLine(note);
    if (lap.note == wanted)
        return;
    lap.note = wanted;
    emit changed();
}

void Laps::remove(int index)
{
    m_laps.erase(m_laps.begin() + index);
    emit changed();
}

void Laps::clear()
{
    if (m_laps.empty())
        return;
    m_laps.clear();
    emit changed();
}

void Laps::forget(int counter)
{
    for (Lap &lap : m_laps)
        lap.totals.erase(counter);
    emit changed();
}

std::optional<double> Laps::duration(int index) const
{
    if (index == 0)
        return std::nullopt;
    return static_cast<double>(at(index).time - at(index - 1).time) / 1e9;
}

std::optional<quint64> Laps::events(int index, int counter) const
{
    if (index == 0)
        return std::nullopt;
    const auto before = at(index - 1).totals.find(counter);
    const auto after = at(index).totals.find(counter);
    if (before == at(index - 1).totals.end() || after == at(index).totals.end() || after->second < before->second)
        return std::nullopt;
    return after->second - before->second;
}

} // namespace Kerntally
