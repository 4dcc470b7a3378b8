// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/counterstore.h"

#include "model/base/bytetext.h"
#include "model/base/clock.h"
#include "model/base/countererror.h"
#include "model/store/eventdescriptor.h"

#include <bit>
#include <cerrno>
#include <chrono>
#include <exception>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <system_error>
#include <utility>

namespace Kerntally {

namespace {

quint64 bit(int counter)
{
    return quint64{1} << KT_CELL(static_cast<unsigned>(counter));
}

UniqueFd makeTimer()
{
    UniqueFd timer(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (!timer)
        throw std::system_error(errno, std::generic_category(), "Making a timer");
    return timer;
}

} // namespace

CounterStore::CounterStore(SessionMemory memory, std::unique_ptr<NoticeStream> notices)
    : m_memory(std::move(memory))
    , m_cells(m_memory.cells(&CounterStore::receive, this))
    , m_notices(std::move(notices))
    , m_event(makeEventDescriptor())
    , m_pause(makeTimer())
{
}

CounterStore::~CounterStore() = default;

bool CounterStore::isCounted(int counter) const
{
    return state(counter).counted.load(std::memory_order_acquire);
}

void CounterStore::setCounted(int counter, bool counted)
{
    if (isCounted(counter) == counted)
        return;
    update(counter, [counted](State &state, quint64 total) {
        state.foreign.reset();
        if (counted)
            state.offset.store(0 - total, std::memory_order_release);
        state.counted.store(counted, std::memory_order_release);
    });
}

void CounterStore::setForeign(int counter, std::shared_ptr<ForeignValue> value)
{
    const std::optional<quint64> now = value->read();
    if (!now)
        throw ForeignGone();
    update(counter, [&](State &state, quint64 total) {
        state.foreign = std::move(value);
        ++state.changes;
        state.offset.store(*now - total, std::memory_order_release);
        state.counted.store(true, std::memory_order_release);
    });
}

bool CounterStore::isForeign(int counter) const
{
    const State &that = state(counter);
    const std::lock_guard lock(that.mutex);
    return that.foreign != nullptr;
}

quint64 CounterStore::changes(int counter) const
{
    const State &that = state(counter);
    const std::lock_guard lock(that.mutex);
    return that.changes;
}

void CounterStore::setRead(int counter, quint64 value, quint64 changes)
{
    if (this->value(counter) == value)
        return;
    update(counter, [&](State &state, quint64 &total) {
        if (state.foreign && state.changes == changes)
            follow(state, total, value);
    });
}

CounterStore::Reading CounterStore::read(int counter) const
{
    // The counts are read between two looks at the offset: with another one they never were together.
    const std::atomic<quint64> &current = state(counter).offset;
    quint64 offset = current.load(std::memory_order_acquire);
    for (;;) {
        const quint64 counted = total(counter);
        const quint64 after = current.load(std::memory_order_acquire);
        if (after == offset)
            return {.value = offset + counted, .total = counted};
        offset = after;
    }
}

CounterStore::Change CounterStore::change(int counter, const Function &function)
{
    Change change;
    update(counter, [&](State &state, quint64 &total) {
        if (!state.counted.load(std::memory_order_relaxed))
            throw CounterNotCounted();
        if (state.foreign) {
            change = changeForeign(state, total, function);
            return;
        }
        change.before = state.offset.load(std::memory_order_relaxed) + total;
        change.after = function(change.before);
        state.offset.store(change.after - total, std::memory_order_release);
    });
    return change;
}

void CounterStore::setThreshold(int counter, std::optional<quint64> threshold, quint64 hysteresis)
{
    update(counter, [&](State &state, quint64) { state.threshold.set(threshold, hysteresis); });
}

std::optional<quint64> CounterStore::threshold(int counter) const
{
    const State &that = state(counter);
    const std::lock_guard lock(that.mutex);
    return that.threshold.threshold();
}

void CounterStore::arm(int counter, quint64 seenTotal)
{
    bool armed = false;
    {
        const std::lock_guard lock(state(counter).mutex);
        // Nobody's events bring somebody else's number here: whoever reads it tells.
        armed = !state(counter).foreign && kt_client_arm(&m_cells, static_cast<unsigned>(counter), seenTotal) != 0;
    }
    if (armed)
        judge(counter);
    else if (total(counter) != seenTotal)
        notify(counter); // armed by somebody who had seen more: that notice will not tell of what came before
    else
        return;
    wakeOwner();
}

void CounterStore::listen()
{
    if (m_listening)
        return;
    m_noticeNotifier = std::make_unique<QSocketNotifier>(m_notices->descriptor(), QSocketNotifier::Read);
    m_eventNotifier = std::make_unique<QSocketNotifier>(m_event.get(), QSocketNotifier::Read);
    m_pauseNotifier = std::make_unique<QSocketNotifier>(m_pause.get(), QSocketNotifier::Read);
    for (const QSocketNotifier *notifier : {m_noticeNotifier.get(), m_pauseNotifier.get()}) {
        connect(notifier, &QSocketNotifier::activated, this, [this] {
            dispatch();
            emitPending();
        });
    }
    connect(m_eventNotifier.get(), &QSocketNotifier::activated, this, [this] {
        clearEvent(m_event);
        emitPending();
    });
    m_listening = true;
    wakeOwner();
}

CounterStore::State &CounterStore::state(int counter)
{
    return m_states[KT_CELL(static_cast<unsigned>(counter))];
}

const CounterStore::State &CounterStore::state(int counter) const
{
    return m_states[KT_CELL(static_cast<unsigned>(counter))];
}

quint64 CounterStore::total(int counter) const
{
    return kt_client_total(&m_cells, static_cast<unsigned>(counter))
        + state(counter).rises.load(std::memory_order_acquire);
}

/// Runs edit on a counter that no threshold can fire on meanwhile, and then tells of what came of it.
void CounterStore::update(int counter, const Edit &edit)
{
    State &that = state(counter);
    std::exception_ptr error;
    bool armed = false;
    {
        const std::lock_guard lock(that.mutex);
        quint64 total = disarm(that, counter);
        try {
            edit(that, total);
        } catch (...) {
            error = std::current_exception();
        }
        armed = watchThreshold(that, counter, total);
    }
    if (armed)
        judge(counter);
    if (!error)
        notify(counter);
    wakeOwner();
    if (error)
        std::rethrow_exception(error);
}

/// Somebody else's number is this now. Locked.
void CounterStore::follow(State &state, quint64 &total, quint64 value)
{
    const quint64 before = state.offset.load(std::memory_order_relaxed) + total;
    if (value >= before) {
        state.rises.fetch_add(value - before, std::memory_order_release);
        total += value - before;
    } else {
        state.offset.store(value - total, std::memory_order_release);
    }
}

/// Locked.
CounterStore::Change CounterStore::changeForeign(State &state, quint64 &total, const Function &function) const
{
    state.foreign->requireWritable();
    const std::optional<quint64> before = state.foreign->read();
    if (!before)
        throw ForeignGone();
    const quint64 after = function(*before);
    if (after != *before)
        state.foreign->write(after);
    ++state.changes;
    follow(state, total, *before);
    state.offset.store(after - total, std::memory_order_release);
    return {.before = *before, .after = after};
}

/// Gives the threshold to the watch, or tells that it was crossed by what was changed just now. Returns whether the watch
/// has it. Locked.
bool CounterStore::watchThreshold(State &that, int counter, quint64 total)
{
    if (!that.counted)
        return false;
    const quint64 offset = that.offset.load();
    const ThresholdState::Next next = that.threshold.judge(offset, total, that.foreign == nullptr);
    if (next.crossing)
        raise(counter, *next.crossing, total, nullptr);
    if (next.watch)
        kt_client_exchange_threshold(&m_cells, static_cast<unsigned>(counter), *next.watch);
    return next.watch.has_value();
}

/// Takes the threshold out of the watch and returns a total that is read after that. Tells of a crossing that no notice
/// comes for. Locked.
quint64 CounterStore::disarm(State &that, int counter)
{
    if (!that.threshold.isWatched())
        return total(counter);
    const quint64 taken = kt_client_exchange_threshold(&m_cells, static_cast<unsigned>(counter), KT_NONE);
    const quint64 counted = total(counter);
    if (const auto crossing = that.threshold.withdraw(taken == KT_NONE, counted))
        raise(counter, *crossing, counted, nullptr);
    return counted;
}

/// Puts a crossing where the owner's thread finds it. Locked.
void CounterStore::raise(int counter, const ThresholdState::Watched &watched, quint64 total, const kt_notice *notice)
{
    Crossing crossing;
    crossing.counter = counter;
    crossing.threshold = watched.threshold;
    crossing.value = watched.offset + total;
    crossing.time = notice ? static_cast<qint64>(notice->time) : monotonicNow();
    if (notice && notice->pid == KT_ANOTHER_USERS) {
        crossing.isAnotherUsers = true;
    } else if (notice && notice->pid != 0) {
        crossing.pid = notice->pid;
        crossing.process = textOfName({notice->name, static_cast<qsizetype>(qstrnlen(notice->name, KT_NAME_SIZE))});
    }
    const std::lock_guard lock(m_crossingsMutex);
    m_crossings.push_back(crossing);
}

void CounterStore::judge(int counter)
{
    kt_client_judge(&m_cells, static_cast<unsigned>(counter));
}

void CounterStore::receive(void *context, const kt_notice *notice)
{
    static_cast<CounterStore *>(context)->deliver(*notice);
}

void CounterStore::dispatch()
{
    const std::lock_guard lock(m_drainMutex);
    const auto take = [this](const kt_notice &notice) { deliver(notice); };
    const bool isPauseOver = clearEvent(m_pause);
    m_notices->drain(take);
    bool isLeftToJudge = false;
    for (int counter = 1; counter <= static_cast<int>(KT_COUNTERS); ++counter) {
        if (!kt_client_take_again(&m_cells, static_cast<unsigned>(counter)))
            continue;
        m_notices->drain(take);
        lookAgain(counter);
        isLeftToJudge = true;
    }
    // Past its budget the kernel judges nothing for a while, whichever counter it was.
    for (int counter = 1; isPauseOver && counter <= static_cast<int>(KT_COUNTERS); ++counter)
        judge(counter);
    if (isLeftToJudge) {
        const itimerspec pause = {.it_interval = {}, .it_value = {.tv_sec = 0, .tv_nsec = KT_LOOK_PAUSE}};
        timerfd_settime(m_pause.get(), 0, &pause, nullptr);
    }
}

void CounterStore::deliver(const kt_notice &notice)
{
    const int counter = static_cast<int>(notice.counter);
    if (counter < 1 || counter > static_cast<int>(KT_COUNTERS))
        return;
    if ((notice.kinds & KT_THRESHOLD) != 0) {
        State &that = state(counter);
        const std::lock_guard lock(that.mutex);
        if (const auto crossing = that.threshold.take(notice.threshold))
            raise(counter, *crossing, notice.total, &notice);
    }
    notify(counter);
}

/// A notice was left for the client to judge: tells of every threshold that the watch took, and deals out limits.
void CounterStore::lookAgain(int counter)
{
    update(counter, [this, counter](State &state, quint64 total) {
        for (const ThresholdState::Watched &crossing : state.threshold.takeReported())
            raise(counter, crossing, total, nullptr);
    });
    judge(counter);
}

/// Marks a counter for changed() and wakes those who wait for it.
void CounterStore::notify(int counter)
{
    m_dirty.fetch_or(bit(counter), std::memory_order_acq_rel);
    const std::lock_guard lock(m_waitersMutex);
    for (const Waiter *waiter : m_waiters) {
        if (waiter->m_counter == counter)
            eventfd_write(waiter->m_event.get(), 1);
    }
}

void CounterStore::wakeOwner()
{
    if (m_listening && !m_ownerWoken.exchange(true))
        eventfd_write(m_event.get(), 1);
}

void CounterStore::emitPending()
{
    m_ownerWoken = false;
    std::vector<Crossing> crossings;
    {
        const std::lock_guard lock(m_crossingsMutex);
        crossings = std::exchange(m_crossings, {});
    }
    for (const Crossing &crossing : crossings)
        emit crossed(crossing);
    for (quint64 dirty = m_dirty.exchange(0, std::memory_order_acq_rel); dirty != 0; dirty &= dirty - 1) {
        const int cell = std::countr_zero(dirty);
        emit changed(cell == 0 ? static_cast<int>(KT_COUNTERS) : cell);
    }
}

} // namespace Kerntally
