// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace Kerntally {

/// An operation on a counter failed. what() says why, in words for the user.
class CounterError : public std::runtime_error
{
public:
    explicit CounterError(const QString &text)
        : std::runtime_error(text.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
};

/// The reference was closed before.
class CounterClosed : public CounterError
{
public:
    CounterClosed();
};

/// Nothing counts this counter (yet), so it has no value to change.
class CounterNotCounted : public CounterError
{
public:
    CounterNotCounted();
};

/// The number in another program's map no longer exists.
class ForeignGone : public CounterError
{
public:
    ForeignGone();
};

/// The reference's validator refused the new value; the counter is unchanged.
class ValueRefused : public CounterError
{
public:
    ValueRefused();
};

} // namespace Kerntally
