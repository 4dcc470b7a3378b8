// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causefeed.h"
#include "model/causes/causewatch.h"

#include <memory>
#include <vector>

namespace Kerntally {

class CounterStore;

/// Made-up causes of made-up events: together they cause as many as the counter counts.
class SimulatedCauses : public CauseFeed
{
public:
    /// Throws SourceError where the counter's events are no system calls, and are to be told apart by that.
    SimulatedCauses(std::shared_ptr<const CounterStore> store, int counter, CauseWatch::By by);

    qint64 begin() const override { return m_begin; }
    void read(const Tell &tell) const override;
    quint64 missed() override { return 0; }

private:
    struct Part
    {
        kt_cause cause = {};
        double weight = 1;
        quint64 count = 0;
    };

    void add(const kt_cause &cause);
    void addProcesses(bool isEachItsOwn);
    void addSyscalls();

    std::shared_ptr<const CounterStore> m_store;
    int m_counter;
    qint64 m_begin;
    mutable quint64 m_seen = 0; ///< of the counter's events
    mutable std::vector<Part> m_parts;
};

} // namespace Kerntally
