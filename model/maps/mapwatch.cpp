// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maps/mapwatch.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto whileStill = 100ms;
constexpr auto stillAfter = 1s;
constexpr int share = 20;

bool isSameEntry(const MapValue &one, const MapValue &other)
{
    return one.map() == other.map() && one.number().key == other.number().key;
}

} // namespace

MapWatch::MapWatch(std::shared_ptr<CounterStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

MapWatch::~MapWatch() = default;

void MapWatch::add(int counter, std::shared_ptr<MapValue> value)
{
    m_store->setForeign(counter, value);
    const std::lock_guard lock(m_mutex);
    m_watched.push_back({.counter = counter, .value = std::move(value)});
    const auto entry = [](const Watched &that) { return std::tie(that.value->map(), that.value->number().key); };
    std::stable_sort(m_watched.begin(), m_watched.end(),
                     [&](const Watched &one, const Watched &other) { return entry(one) < entry(other); });
    m_isNew = true;
    if (m_thread.joinable())
        m_wake.notify_all();
    else
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void MapWatch::remove(int counter)
{
    std::jthread ended; // outside of the lock
    const std::lock_guard lock(m_mutex);
    if (std::erase_if(m_watched, [&](const Watched &that) { return that.counter == counter; }) == 0)
        return;
    m_isNew = true;
    if (m_watched.empty())
        ended = std::move(m_thread);
}

void MapWatch::setFrame(std::chrono::milliseconds frame)
{
    const std::lock_guard lock(m_mutex);
    m_frame = frame;
}

void MapWatch::run(const std::stop_token &stop)
{
    std::vector<Watched> all;
    auto lastMove = Clock::now();
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (std::exchange(m_isNew, false))
            all = m_watched;
        lock.unlock();
        const auto begin = Clock::now();
        if (readAll(all))
            lastMove = begin;
        const auto now = Clock::now();
        lock.lock();
        const std::chrono::milliseconds pace =
            now - lastMove < stillAfter ? m_frame : std::max<std::chrono::milliseconds>(m_frame, whileStill);
        m_wake.wait_until(lock, stop, std::max(begin + pace, now + (now - begin) * share), [this] { return m_isNew; });
    }
}

/// Whether any of them moved.
bool MapWatch::readAll(std::vector<Watched> &all)
{
    bool isMoved = false;
    std::vector<std::byte> bytes;
    std::vector<quint64> changes(all.size());
    for (auto first = all.begin(); first != all.end();) {
        const MapValue &entry = *first->value;
        const auto end =
            std::find_if_not(first, all.end(), [&](const Watched &that) { return isSameEntry(*that.value, entry); });
        std::transform(first, end, changes.begin(),
                       [&](const Watched &that) { return m_store->changes(that.counter); });
        const bool isThere = entry.map()->read(entry.number().key, bytes);
        for (auto that = first; that != end; ++that) {
            if (std::exchange(that->isGone, !isThere) == isThere)
                emit gone(that->counter, !isThere);
            if (!isThere)
                continue;
            const quint64 value = entry.map()->numberIn(bytes, that->value->number().field);
            isMoved = isMoved || value != m_store->value(that->counter);
            m_store->setRead(that->counter, value, changes[static_cast<std::size_t>(that - first)]);
        }
        first = end;
    }
    return isMoved;
}

} // namespace Kerntally
