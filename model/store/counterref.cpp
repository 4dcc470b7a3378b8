// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/counterref.h"

#include "model/base/countererror.h"

#include <stdexcept>

namespace Kerntally {

CounterRef::CounterRef(std::shared_ptr<CounterStore> store, int counter)
    : m_store(std::move(store))
    , m_counter(counter)
{
    if (counter < 1 || counter > static_cast<int>(KT_COUNTERS))
        throw std::out_of_range("Counters are numbered from 1 to 64.");
}

std::optional<quint64> CounterRef::value() const
{
    CounterStore &that = store();
    if (!that.isCounted(m_counter))
        return std::nullopt;
    return that.value(m_counter);
}

CounterRef::Change CounterRef::reset(quint64 value)
{
    return change([value](quint64) { return value; });
}

CounterRef::Change CounterRef::increment(quint64 by)
{
    return change([by](quint64 value) { return value + by; });
}

bool CounterRef::compareAndSet(quint64 expected, quint64 desired)
{
    bool done = false;
    store().change(m_counter, [&](quint64 value) {
        if (value != expected)
            return value;
        if (m_validator && !m_validator(desired))
            throw ValueRefused();
        done = true;
        return desired;
    });
    return done;
}

CounterRef::Change CounterRef::change(const CounterStore::Function &function)
{
    return store().change(m_counter, [&](quint64 value) {
        const quint64 next = function(value);
        if (m_validator && !m_validator(next))
            throw ValueRefused();
        return next;
    });
}

CounterStore &CounterRef::store() const
{
    if (!m_store)
        throw CounterClosed();
    return *m_store;
}

} // namespace Kerntally
