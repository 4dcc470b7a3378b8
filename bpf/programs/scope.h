// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace Kerntally {

/// The tasks whose events count: all, or those that meet every condition set here. Plain numbers and descriptors, so that it
/// can be sent to another process.
struct Scope
{
    using Descriptor = std::shared_ptr<const UniqueFd>;

    bool members = false; ///< those of processes that join (joinScope()), and of all that descend from them
    Descriptor process;   ///< a pidfd: that process with its threads, and all that descend from it, now or later
    std::optional<std::string> command; ///< processes of that name, as the kernel has it: its first 15 bytes
    std::optional<std::uint32_t> user;  ///< tasks of that real user id
    Descriptor group; ///< a directory of the control groups, version 2: tasks of it and of those below it

    bool followsTasks() const { return members || process; }
    bool isEverybody() const { return !followsTasks() && !command && !user && !group; }
    /// Whether the helper needs polkit's action "trace" for it, since it counts some processes' events apart from others'.
    /// For the events of all tasks together, or of the caller's own descendants, the action "observe" is enough.
    bool takesTrace() const { return !isEverybody() && (!members || process); }
};

/// The tasks about which a session may learn the process, name and exact time of an event: those of one user, or of all.
struct TaskRights
{
    std::uint32_t owner = 0; ///< real user id
    bool everybodys = true;
};

} // namespace Kerntally
