// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/counterstatistics.h"

#include <algorithm>
#include <utility>

namespace Kerntally::Cli {

using namespace std::chrono_literals;

CounterStatistics::CounterStatistics(CounterDefinition definition, std::chrono::milliseconds interval)
    : m_definition(std::move(definition))
    , m_rateWindow(std::chrono::nanoseconds(std::max<std::chrono::milliseconds>(1s, interval)).count())
    , m_averageWindow(std::chrono::nanoseconds(std::max<std::chrono::milliseconds>(10s, 5 * interval)).count())
{
}

void CounterStatistics::sample(qint64 time, const CounterStore::Reading &reading)
{
    m_history.append({.time = time, .total = reading.total, .value = reading.value});
}

std::optional<double> CounterStatistics::over(qint64 window) const
{
    if (m_history.isEmpty())
        return std::nullopt;
    return m_history.rate(m_history.back().time, window);
}

} // namespace Kerntally::Cli
