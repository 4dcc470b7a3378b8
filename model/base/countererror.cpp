// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/countererror.h"

#include <QCoreApplication>

namespace Kerntally {

CounterClosed::CounterClosed()
    : CounterError(QCoreApplication::translate("Kerntally", "This reference to a counter was closed: open a new one."))
{
}

CounterNotCounted::CounterNotCounted()
    : CounterError(QCoreApplication::translate("Kerntally", "This counter isn't being counted: add it first."))
{
}

ForeignGone::ForeignGone()
    : CounterError(
        QCoreApplication::translate("Kerntally", "This entry is gone from its map; the counter keeps its last value."))
{
}

ValueRefused::ValueRefused()
    : CounterError(
        QCoreApplication::translate("Kerntally", "The value is not allowed for this counter; it stays as it was."))
{
}

} // namespace Kerntally
