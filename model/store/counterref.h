// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/counterstore.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Kerntally {

/// A reference to one counter: reads it, and changes it in one step without losing an event that is counted
/// meanwhile. Closed by close() or at the end of its scope. Any number may refer to the same counter, from any
/// threads; one object belongs to one thread at a time.
///
/// Every member but close() and isOpen() throws CounterClosed on a closed reference. What changes the counter also
/// throws CounterNotCounted while nothing counts it, and ValueRefused where the validator says no.
class CounterRef
{
public:
    using Change = CounterStore::Change;
    using Validator = std::function<bool(quint64)>;

    /// counter: 1 to KT_COUNTERS; throws std::out_of_range. Shares the session.
    CounterRef(std::shared_ptr<CounterStore> store, int counter);
    CounterRef(CounterRef &&) = default;
    CounterRef &operator=(CounterRef &&) = default;
    CounterRef(const CounterRef &) = delete;
    CounterRef &operator=(const CounterRef &) = delete;
    ~CounterRef() = default;

    int counter() const { return m_counter; }
    bool isOpen() const { return m_store != nullptr; }
    void close() { m_store.reset(); }

    /// None while nothing counts it.
    std::optional<quint64> value() const;

    Change reset(quint64 value = 0);
    Change increment(quint64 by = 1);
    /// Sets the value to function(value, arguments…). The function must not change the same counter.
    template<typename Function, typename... Arguments>
    Change swap(Function &&function, Arguments &&...arguments)
    {
        return change([&](quint64 value) { return std::invoke(function, value, arguments...); });
    }
    /// Sets the value where it is the expected one; says whether it was.
    bool compareAndSet(quint64 expected, quint64 desired);

    /// Asked about every value that this reference is to set. An empty one allows all.
    void setValidator(Validator validator) { m_validator = std::move(validator); }

private:
    Change change(const CounterStore::Function &function);
    CounterStore &store() const;

    std::shared_ptr<CounterStore> m_store;
    int m_counter;
    Validator m_validator;
};

} // namespace Kerntally
