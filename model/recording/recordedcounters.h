// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace Kerntally {

class Counter;
class CounterModel;
class Sampler;

/// The counters of a recording. Each keeps its place and its number in the file, whichever counter has that number
/// meanwhile; one that is removed and added again goes on where it was.
class RecordedCounters
{
public:
    struct State
    {
        quint64 total = 0;
        quint64 offset = 0;

        bool operator==(const State &) const = default;
    };

    /// Takes in those that it doesn't know; there is room for as many as can be counted at once. states: how all stand, in
    /// the order of the file, brought up to their number. Returns whether any came.
    bool add(const CounterModel &model, const Sampler &sampler, std::vector<State> &states);
    /// Takes over names. Returns whether any changed.
    bool rename(const CounterModel &model);
    /// The counter of this number is no more.
    void release(int number);

    /// How all stand now; those that are no more, as they did.
    std::vector<State> read(const Sampler &sampler, const std::vector<State> &before) const;
    /// Of the counter that has this number now; 0: it isn't recorded.
    int numberInFile(int number) const;
    /// As in the file.
    const QJsonArray &list() const { return m_list; }

private:
    struct Entry
    {
        QString id;
        int number = 0;    ///< now; 0: it is no more
        quint64 ahead = 0; ///< of the total that is counted now
    };

    std::vector<Entry>::iterator findNumber(int number);
    int freeNumber(int wanted) const;
    bool add(const Counter &counter, const Sampler &sampler, std::vector<State> &states);

    std::vector<Entry> m_entries; ///< in the order of the file; none is taken out
    QJsonArray m_list;
};

} // namespace Kerntally
