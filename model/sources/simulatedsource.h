// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/countersource.h"

#include <array>
#include <atomic>
#include <stop_token>
#include <thread>
#include <vector>

namespace Kerntally {

class QueuedNotices;

/// Makes its own events: threads that count with the kernel programs' code into ordinary memory. For demonstrations,
/// tests and screenshots; needs no permission. Whatever else is added to a busy machine happens at a rate of its own, the
/// same each time.
class SimulatedSource : public CounterSource
{
    Q_OBJECT

public:
    enum class Scenario {
        Silent, ///< only what cause() is called for
        Lab,    ///< 5 syscalls 200 ms apart, then 3 × 10 packets 300 ms apart
        Busy,   ///< a machine at work: rates that rise and fall, until closed
    };

    /// counters: 4 to KT_COUNTERS; those past the built-in ones count single syscalls that it makes up.
    explicit SimulatedSource(Scenario scenario = Scenario::Busy, int counters = KT_FIRST_FREE - 1,
                             QObject *parent = nullptr);
    ~SimulatedSource() override;

    SourceKind kind() const override { return SourceKind::Simulated; }
    void open() override;
    void remove(int counter) override;
    std::unique_ptr<CauseWatch> noteCauses(int counter, CauseWatch::By by) override;

    /// Counts events on a counter that is being counted, as if on this CPU (0 or 1). Any thread.
    void cause(int counter, quint64 events, unsigned cpu = 0);

    static constexpr unsigned cpus = 2;

protected:
    void count(int counter, const EventSpec &event) override;

private:
    double rateOf(int counter, double time) const;
    void runLab(const std::stop_token &stop);
    void runBusy(const std::stop_token &stop, unsigned cpu);

    Scenario m_scenario;
    int m_wanted;
    std::array<std::atomic<double>, KT_COUNTERS + 1> m_rates = {}; ///< events per second, of counters that were added
    std::shared_ptr<kt_cells> m_cells;
    std::vector<std::jthread> m_threads;
};

} // namespace Kerntally
