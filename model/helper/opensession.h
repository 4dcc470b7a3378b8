// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/scope.h"

#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Kerntally {

/// The call that opens a session. helper: its name on the bus.
QDBusMessage openCall(const QString &helper, const Scope &scope);

/// Sends a descriptor on a session's channel, for the call that tells this number. Throws SourceError.
void sendDescriptor(int channel, uint number, int descriptor);

/// What the helper answers to it, as it says.
struct HelperAnswer
{
    /// None where the answer is another version's.
    static std::optional<HelperAnswer> from(const QDBusMessage &reply);

    /// Valid as long as this object.
    SessionDescriptors maps() const;
    /// -1: none.
    int joinProgram() const { return join.isEmpty() ? -1 : join.constFirst().fileDescriptor(); }

    QString path; ///< of the session's object
    quint64 layout = 0;
    std::array<QDBusUnixFileDescriptor, 4> descriptors; ///< shards, limits, watches, notices
    QList<QDBusUnixFileDescriptor> join;                ///< where members count
};

} // namespace Kerntally
