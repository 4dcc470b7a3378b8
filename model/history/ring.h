// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace Kerntally {

/// A queue of bounded length: the oldest makes room for the newest. Takes memory as it fills, and then no more.
template<typename T>
class Ring
{
public:
    explicit Ring(std::size_t capacity)
        : m_capacity(std::max<std::size_t>(capacity, 2))
    {
    }

    std::size_t capacity() const { return m_capacity; }
    std::size_t size() const { return m_items.size(); }
    bool isEmpty() const { return m_items.empty(); }
    /// 0: the oldest. Undefined for an index from size() on.
    const T &at(std::size_t index) const { return m_items[position(index)]; }
    /// The latest item. Undefined while isEmpty().
    T &back() { return m_items[position(size() - 1)]; }
    const T &back() const { return m_items[position(size() - 1)]; }

    /// Whether it made the oldest go.
    bool push(const T &item)
    {
        if (size() < m_capacity) {
            if (m_items.capacity() == size())
                m_items.reserve(std::min(m_capacity, std::max<std::size_t>(16, 2 * size())));
            m_items.push_back(item);
            return false;
        }
        m_items[m_first] = item;
        m_first = m_first + 1 == m_capacity ? 0 : m_first + 1;
        return true;
    }

    void clear()
    {
        m_items.clear();
        m_first = 0;
    }

private:
    std::size_t position(std::size_t index) const
    {
        const std::size_t position = m_first + index;
        return position < m_items.size() ? position : position - m_items.size();
    }

    std::size_t m_capacity;
    std::size_t m_first = 0;
    std::vector<T> m_items;
};

} // namespace Kerntally
