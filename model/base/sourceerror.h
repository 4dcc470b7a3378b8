// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/countererror.h"

namespace Kerntally {

/// A source can't do what it was asked. what() says why, in words for the user.
class SourceError : public CounterError
{
public:
    using CounterError::CounterError;
};

/// There is nothing of that name to count.
class UnknownName : public SourceError
{
public:
    using SourceError::SourceError;
};

} // namespace Kerntally
