// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace Kerntally {

/// Whose events count: everybody's, or of those only who meet all that is set here. Plain numbers and descriptors, so
/// that another process can be asked for it.
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
    /// Whether the helper has to be allowed the action "trace" for it: it counts somebody's events apart from others'.
    /// Those of everybody together, and of the caller's own descendants, take no more than the action "observe".
    bool takesTrace() const { return !isEverybody() && (!members || process); }
};

/// Of whose tasks a session may know more than that something happened: process, name and exact time of an event. Of those
/// of one user, and where everybody's is set, of all.
struct TaskRights
{
    std::uint32_t owner = 0; ///< real user id
    bool everybodys = true;
};

} // namespace Kerntally
