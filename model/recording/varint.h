// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Kerntally {

/// Appends a number in 7 bits a byte, the lowest first; the top bit says that more follow.
inline void appendVarint(QByteArray &data, quint64 number)
{
    while (number >= 0x80) {
        data.append(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    data.append(static_cast<char>(number));
}

/// Signed numbers near zero are short, too: 0, -1, 1, -2, …
inline void appendSignedVarint(QByteArray &data, qint64 number)
{
    appendVarint(data, (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63));
}

/// Takes numbers off the front of data.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView data)
        : m_data(data)
    {
    }

    bool atEnd() const { return m_data.isEmpty(); }
    QByteArrayView rest() const { return m_data; }

    /// None where the data ends or the number is longer than 64 bits.
    std::optional<quint64> next()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64 && !m_data.isEmpty(); shift += 7) {
            const auto byte = static_cast<quint8>(m_data.front());
            m_data = m_data.sliced(1);
            number |= static_cast<quint64>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        return std::nullopt;
    }

    std::optional<qint64> nextSigned()
    {
        const std::optional<quint64> number = next();
        if (!number)
            return std::nullopt;
        return static_cast<qint64>(*number >> 1) ^ -static_cast<qint64>(*number & 1);
    }

private:
    QByteArrayView m_data;
};

} // namespace Kerntally
