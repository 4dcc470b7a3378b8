// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>

namespace Kerntally {

/// The D-Bus connection that callers use.
struct CallerConnection
{
    QDBusConnection bus;
    /// Set for a peer-to-peer connection opened through pkexec, which has authorised this user already. Empty on the
    /// system bus, which identifies each caller, and where polkit is asked.
    std::optional<uint> user;
};

} // namespace Kerntally
