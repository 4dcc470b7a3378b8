// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>
#include <sys/types.h>

namespace Kerntally {

/// Whom pkexec asked before it started this process. Throws std::runtime_error where it didn't, or where it was root.
uid_t userOfPkexec();

/// Who listens at the other end of a connection without a bus, as the kernel says.
std::optional<uid_t> userBehind(const QDBusConnection &peer);

} // namespace Kerntally
