// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventcatalog.h"
#include "model/events/eventspec.h"

#include <QList>
#include <QString>

namespace Kerntally {

/// A kind of event, as far as users are concerned: how its events are named, and which there are. How they are counted is
/// in the ProgramKind of the same name. A new one is a function that makes its EventKind, and a line in eventkinds.cpp. One
/// thread at a time.
class EventKind
{
public:
    EventKind() = default;
    virtual ~EventKind() = default;
    EventKind(const EventKind &) = delete;
    EventKind &operator=(const EventKind &) = delete;

    /// On command lines and in requests: "syscall".
    virtual QString name() const = 0;
    /// What all its ids begin with: "syscall:", the name with a colon. Empty: owns() says which ids are its own.
    virtual QString prefix() const { return name() + QLatin1Char(':'); }
    /// For people: "System calls".
    virtual QString title() const = 0;
    /// An id, perhaps with parts in capitals that users replace: "syscall:futex".
    virtual QString example() const = 0;
    /// What is counted, in a few words that go on after the example.
    virtual QString summary() const = 0;

    /// Without a prefix: whether an id is one of its events, or meant to be one.
    virtual bool owns(const QString &id) const;
    /// Throws UnknownName where there is no such event, SourceError.
    virtual EventSpec parse(const QString &id) const = 0;
    /// Whether these two can't be counted at once, as they are one event.
    virtual bool isSame(const EventRequest &one, const EventRequest &other) const;
    /// Events that can be picked by name here. May take a moment.
    virtual QList<EventGroup> catalog() const;
    /// Whether there is such a catalogue: not where something has to be known first, such as a file.
    virtual bool isListed() const { return true; }

    /// Its numbers are kept by others and only read: for everybody, from no process in particular, and an id may stand for
    /// several of them.
    virtual bool isRead() const { return false; }
};

} // namespace Kerntally
