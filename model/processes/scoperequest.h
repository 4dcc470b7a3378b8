// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"

#include <QString>

#include <optional>

namespace Kerntally {

/// The scope that a user asks for, by names: all conditions that are set have to be met.
struct ScopeRequest
{
    std::optional<QString> pid;     ///< of a process, with all that descend from it
    std::optional<QString> command; ///< see the functions below
    std::optional<QString> user;
    std::optional<QString> group;

    bool operator==(const ScopeRequest &) const = default;
    bool isSaid() const { return pid || command || user || group; }
    /// Throws UnknownName.
    Scope scope() const;
};

/// Narrow a scope by a name. Each throws UnknownName, in words for the user, if there is no such process, user or group.

/// That process with its threads, and all that descend from it.
void onlyProcess(Scope &scope, const QString &pid);
/// Processes of that name; of a longer one the kernel keeps 15 bytes, which is what is compared.
void onlyCommand(Scope &scope, const QString &name);
/// By name or number.
void onlyUser(Scope &scope, const QString &user);
/// A control group by its folder, or by its path as in /proc/PID/cgroup.
void onlyGroup(Scope &scope, const QString &path);

} // namespace Kerntally
