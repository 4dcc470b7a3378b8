// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace Kerntally {

/// A number that somebody else keeps and that a counter shows. Any thread.
class ForeignValue
{
public:
    ForeignValue() = default;
    virtual ~ForeignValue() = default;
    ForeignValue(const ForeignValue &) = delete;
    ForeignValue &operator=(const ForeignValue &) = delete;

    /// None: it is gone.
    virtual std::optional<quint64> read() = 0;
    /// Throws CounterError where it can't be changed from here.
    virtual void requireWritable() const = 0;
    /// Not atomic: what others do to it since it was read may be lost. Throws CounterError where it isn't done.
    virtual void write(quint64 value) = 0;
};

} // namespace Kerntally
