// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventkind.h"

namespace Kerntally {

bool EventKind::owns(const QString & /*id*/) const
{
    return false;
}

bool EventKind::isSame(const EventRequest &one, const EventRequest &other) const
{
    return one == other;
}

QList<EventGroup> EventKind::catalog() const
{
    return {};
}

} // namespace Kerntally
