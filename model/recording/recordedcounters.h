// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace Kerntally {

class Counter;
class CounterModel;
class Sampler;

/// Maps live counters to their fixed index and number in the file. Numbers may be reused by other counters; a counter that is
/// added again continues its old entry.
class RecordedCounters
{
public:
    struct State
    {
        quint64 total = 0;
        quint64 offset = 0;

        bool operator==(const State &) const = default;
    };

    /// Adds the counters that it doesn't know, up to as many as can be counted at once. states: of all entries in the order of
    /// the file; extended by the new ones. Returns whether any were added.
    bool add(const CounterModel &model, const Sampler &sampler, std::vector<State> &states);
    /// Updates the names. Returns whether any changed.
    bool rename(const CounterModel &model);
    /// To be called when the counter of this number is removed.
    void release(int number);

    /// The current states; of removed counters the last ones.
    std::vector<State> read(const Sampler &sampler, const std::vector<State> &before) const;
    /// The number in the file of the counter that has this number now; 0: it isn't recorded.
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
