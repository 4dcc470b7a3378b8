// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <iterator>

/// A deterministic random generator (splitmix64): the same seed gives the same numbers on each machine.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ z >> 27U) * 0x94d049bb133111ebULL;
        return z ^ z >> 31U;
    }
    /// A number from 0 to n - 1.
    unsigned below(std::size_t n) { return static_cast<unsigned>(next() % n); }
    bool oneIn(unsigned n) { return below(n) == 0; }
    template<typename Values>
    const auto &of(const Values &values)
    {
        return values[below(std::size(values))];
    }
    /// A number; boundary values are more likely than others.
    std::uint64_t number()
    {
        switch (below(4)) {
        case 0:
            return below(70);
        case 1:
            return (std::uint64_t{1} << below(64)) - 1 + below(3);
        case 2:
            return 0 - std::uint64_t{below(5)};
        default:
            return next();
        }
    }
    /// The bytes with some of them changed, removed, duplicated or inserted.
    QByteArray spoilt(QByteArray bytes)
    {
        for (unsigned i = 1 + below(4); i > 0 && !bytes.isEmpty(); --i) {
            const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size())));
            switch (below(6)) {
            case 0:
                bytes.remove(at, 1 + below(8));
                break;
            case 1:
                bytes.insert(at, bytes.mid(at, 1 + below(8)));
                break;
            case 2:
                bytes[at] = static_cast<char>(number());
                break;
            default:
                bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << below(8)));
            }
        }
        return bytes;
    }

private:
    std::uint64_t m_state;
};
