// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <optional>

namespace Kerntally {

/// The way that callers come.
struct CallerConnection
{
    QDBusConnection bus;
    /// Who alone is behind it, where that is known: pkexec has asked already whether they may. Otherwise it is the
    /// system bus, which tells who calls, and polkit judges.
    std::optional<uint> user;
};

} // namespace Kerntally
