// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/noticestream.h"
#include "bpf/memory/sessionmemory.h"
#include "bpf/support/uniquefd.h"
#include "model/store/crossing.h"
#include "model/store/foreignvalue.h"
#include "model/store/thresholdstate.h"

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Kerntally {

/// One client's counters: reads what the kernel (or the simulation) counts, and keeps what the client adds to it.
///
/// value = offset + total. Only the offset is changed from here, so no event is lost to a change. All members may
/// be used from any thread unless they say otherwise; signals come in the thread that this object lives in.
class CounterStore : public QObject
{
    Q_OBJECT

public:
    struct Reading
    {
        quint64 value = 0;
        quint64 total = 0; ///< events alone, without what the client changed
    };
    struct Change
    {
        quint64 before = 0;
        quint64 after = 0;
    };
    using Function = std::function<quint64(quint64)>;

    CounterStore(SessionMemory memory, std::unique_ptr<NoticeStream> notices);
    ~CounterStore() override;

    /// Whether the counter is in use. Counters are numbered from 1 to KT_COUNTERS.
    bool isCounted(int counter) const;
    /// For sources: counting begins, with the value zero, or ends.
    void setCounted(int counter, bool counted);

    /// For sources: shows a number of another program's map from now on, until setCounted(false). Changes write to the map.
    /// Throws CounterError if it can't be read now.
    void setForeign(int counter, std::shared_ptr<ForeignValue> value);
    bool isForeign(int counter) const;
    /// Number of writes made through this session. Read it before the foreign value, and pass it to setRead().
    quint64 changes(int counter) const;
    /// Reports a value read from the foreign map. An increase is counted as events, a decrease as a change by its owner.
    /// Ignored if this session wrote to it since changes() was read.
    void setRead(int counter, quint64 value, quint64 changes);

    /// A value that the counter had during the call. Costs one load per CPU, no lock. Meaningless unless it is counted.
    Reading read(int counter) const;
    quint64 value(int counter) const { return read(counter).value; }

    /// Replaces the value by function(value), atomically; a foreign value is read, and written if it differs. The function
    /// runs under the counter's lock and must not change the same counter; if it throws, nothing changes. Throws
    /// CounterNotCounted, and CounterError if a foreign value can't be changed.
    Change change(int counter, const Function &function);
    /// crossed() comes exactly once each time the value goes from ≤ threshold to above: by an event, by a change,
    /// or since it is above already when the threshold is set. With a hysteresis the value has to come back to
    /// threshold − hysteresis before the next one.
    void setThreshold(int counter, std::optional<quint64> threshold, quint64 hysteresis = 0);
    std::optional<quint64> threshold(int counter) const;

    /// Asks for one changed() once the total is past what the caller last saw. Cheap where asked already.
    void arm(int counter, quint64 seenTotal);

    /// Starts emitting signals. Needs an event loop; in the thread that this object lives in.
    void listen();

    /// One thread's wait for a counter, for those who have no event loop.
    class Waiter
    {
    public:
        /// Borrows the session. Throws std::system_error.
        Waiter(CounterStore &store, int counter);
        ~Waiter();
        Waiter(const Waiter &) = delete;
        Waiter &operator=(const Waiter &) = delete;

        /// Returns when the counter may have changed, was armed and has a notice, or after the time-out (ms; -1:
        /// none). May return early.
        void wait(int timeout);

    private:
        friend class CounterStore;
        CounterStore &m_store;
        int m_counter;
        UniqueFd m_event;
    };

signals:
    /// Events were counted since it was armed, or the client changed it, or counting began or ended.
    void changed(int counter);
    void crossed(const Kerntally::Crossing &crossing);

private:
    struct State
    {
        mutable std::mutex mutex;
        std::atomic<quint64> offset = 0;
        std::atomic<quint64> rises = 0; ///< of somebody else's number, in sum
        std::shared_ptr<ForeignValue> foreign;
        quint64 changes = 0; ///< of that, from here
        std::atomic<bool> counted = false;
        ThresholdState threshold;
    };
    using Edit = std::function<void(State &, quint64 &total)>;

    State &state(int counter);
    const State &state(int counter) const;
    quint64 total(int counter) const;
    void update(int counter, const Edit &edit);
    static void follow(State &state, quint64 &total, quint64 value);
    Change changeForeign(State &state, quint64 &total, const Function &function) const;
    bool watchThreshold(State &that, int counter, quint64 total);
    quint64 disarm(State &that, int counter);
    void raise(int counter, const ThresholdState::Watched &watched, quint64 total, const kt_notice *notice);
    void judge(int counter);
    void dispatch();
    void deliver(const kt_notice &notice);
    void lookAgain(int counter);
    void notify(int counter);
    void wakeOwner();
    void emitPending();

    static void receive(void *context, const kt_notice *notice);

    SessionMemory m_memory;
    kt_cells m_cells;
    std::unique_ptr<NoticeStream> m_notices;
    std::array<State, KT_COUNTERS> m_states;

    std::mutex m_drainMutex;
    std::mutex m_waitersMutex;
    std::vector<Waiter *> m_waiters;

    UniqueFd m_event; ///< readable while there is something to emit that came from this process
    UniqueFd m_pause; ///< a timer: readable when it is time to look once more for what the kernel left to judge
    std::atomic<bool> m_listening = false;
    std::atomic<bool> m_ownerWoken = false;
    std::atomic<quint64> m_dirty = 0; ///< one bit a counter
    std::mutex m_crossingsMutex;
    std::vector<Crossing> m_crossings;
    std::unique_ptr<QSocketNotifier> m_noticeNotifier;
    std::unique_ptr<QSocketNotifier> m_eventNotifier;
    std::unique_ptr<QSocketNotifier> m_pauseNotifier;
};

} // namespace Kerntally
