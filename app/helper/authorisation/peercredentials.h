// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>
#include <sys/types.h>

namespace Kerntally {

/// The user whom pkexec authorised to start this process. Throws std::runtime_error if it wasn't started by pkexec, or
/// by root.
uid_t userOfPkexec();

/// The credentials of the process at the other end of a peer-to-peer connection, from the kernel.
std::optional<uid_t> userBehind(const QDBusConnection &peer);

} // namespace Kerntally
