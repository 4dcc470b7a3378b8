// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/counterdefinition.h"
#include "model/history/history.h"
#include "model/store/counterstore.h"

#include <chrono>
#include <optional>

namespace Kerntally::Cli {

/// One counter's row in the table.
class CounterStatistics
{
public:
    /// interval: between two samples, the windows of rate and average are no shorter than one and five of it.
    CounterStatistics(CounterDefinition definition, std::chrono::milliseconds interval);

    /// time: ns, CLOCK_MONOTONIC.
    void sample(qint64 time, const CounterStore::Reading &reading);

    const CounterDefinition &definition() const { return m_definition; }
    quint64 value() const { return m_history.isEmpty() ? 0 : m_history.back().value; }
    /// Events per second over the last second.
    double rate() const { return over(m_rateWindow).value_or(0); }
    /// Events per second over the last ten seconds; the rate while there is not even a tenth of that.
    double average() const { return over(m_averageWindow).value_or(rate()); }

private:
    std::optional<double> over(qint64 window) const;

    CounterDefinition m_definition;
    History m_history;
    qint64 m_rateWindow; // ns
    qint64 m_averageWindow;
};

} // namespace Kerntally::Cli
