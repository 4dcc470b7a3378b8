// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventcatalog.h"

#include "model/events/syscallcatalog.h"
#include "model/events/tracepointcatalog.h"
#include "model/sources/countersource.h"

#include <QCoreApplication>

namespace Kerntally {

namespace {

QString catalogText(const char *words)
{
    return QCoreApplication::translate("EventCatalog", words);
}

EventGroup basics()
{
    EventGroup group{.title = catalogText(QT_TRANSLATE_NOOP("EventCatalog", "Always there")), .events = {}};
    for (const CounterDefinition &counter : builtinCounters())
        group.events.append({counter.id, counter.name, counter.definition, counter.definition});
    return group;
}

EventGroup systemCalls()
{
    EventGroup group{.title = catalogText(QT_TRANSLATE_NOOP("EventCatalog", "System calls")), .events = {}};
    for (const Syscall &call : knownSyscalls()) {
        const QString meaning =
            call.native ? QString() : catalogText(QT_TRANSLATE_NOOP("EventCatalog", "Of 32-bit programs only."));
        group.events.append({call.id(), call.name, meaning, call.definition()});
    }
    return group;
}

} // namespace

QList<EventGroup> eventCatalog()
{
    QList<EventGroup> groups = {basics(), systemCalls()};
    const TracepointCatalog catalog = TracepointCatalog::ofRunningKernel();
    for (const Tracepoint &tracepoint : catalog.tracepoints()) {
        if (groups.constLast().title != tracepoint.subsystem || groups.size() == 2)
            groups.append({.title = tracepoint.subsystem, .events = {}});
        groups.last().events.append({tracepoint.id(), tracepoint.name, tracepoint.meaning, tracepoint.definition()});
    }
    return groups;
}

} // namespace Kerntally
