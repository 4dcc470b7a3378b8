// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Kerntally {

/// Something that a counter can count.
struct Event
{
    QString id;            ///< as on command lines: "sched:sched_switch"
    QString name;          ///< within its group: "sched_switch"
    QString meaning;       ///< in a sentence; empty where the name says all that is known
    QString definition;    ///< exactly what a counter of it counts
    QString keywords = {}; ///< other words for it, which nobody is shown: searches find them
};

/// Events that belong together.
struct EventGroup
{
    QString title;
    QList<Event> events = {};
    QString subsystem = {}; ///< of the kernel, where they are one's
};

/// All that can be picked by name in the running kernel, kind after kind. Takes a moment; any thread.
QList<EventGroup> eventCatalog();

} // namespace Kerntally
