// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventkind.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Kerntally {

class UnknownName;

/// All kinds of events, each with what it has read of the running kernel. One thread at a time.
class EventKinds
{
public:
    EventKinds();
    ~EventKinds();
    EventKinds(const EventKinds &) = delete;
    EventKinds &operator=(const EventKinds &) = delete;

    /// In the order in which they are listed.
    const std::vector<std::unique_ptr<EventKind>> &all() const { return m_all; }
    QStringList names() const;
    /// By name; nullptr where there is none.
    const EventKind *find(const QString &name) const;
    /// By what an event's id begins with; nullptr where that isn't a kind's prefix.
    const EventKind *withPrefixOf(const QString &id) const;
    /// Whether events are of a kind with that prefix whose numbers are read, not counted.
    bool isRead(const QString &id) const;
    /// The one that an event's id is of. Throws UnknownName where it isn't any's.
    const EventKind &kindOf(const QString &id) const;
    /// For a name of no kind: says which there are.
    UnknownName unknownKind(const QString &name) const;

private:
    std::vector<std::unique_ptr<EventKind>> m_all;
};

} // namespace Kerntally
