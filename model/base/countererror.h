// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"

namespace Kerntally {

/// An operation on a counter failed.
class CounterError : public UserError
{
public:
    using UserError::UserError;
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
