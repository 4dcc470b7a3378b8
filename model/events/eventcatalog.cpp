// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventcatalog.h"

#include "model/events/eventkinds.h"
#include "model/meanings/eventkeywords.h"

namespace Kerntally {

QList<EventGroup> eventCatalog()
{
    QList<EventGroup> groups;
    const EventKinds kinds;
    for (const auto &kind : kinds.all())
        groups += kind->catalog();
    for (EventGroup &group : groups) {
        for (Event &event : group.events)
            event.keywords = eventKeywords(event.id);
    }
    return groups;
}

} // namespace Kerntally
