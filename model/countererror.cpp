// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/countererror.h"

namespace Kerntally {

CounterClosed::CounterClosed()
    : CounterError("This reference to a counter was closed: open a new one.")
{
}

CounterNotCounted::CounterNotCounted()
    : CounterError("This counter isn't being counted: add it first.")
{
}

ValueRefused::ValueRefused()
    : CounterError("The value is not allowed for this counter; it stays as it was.")
{
}

} // namespace Kerntally
