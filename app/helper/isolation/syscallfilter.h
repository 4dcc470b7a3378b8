// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Forbid system calls in three steps, because start-up needs some of them. Each step is permanent. All throw
/// std::system_error.

/// Calls that the helper never makes. For the calling thread and its children.
void refuseUnusedCalls();

/// Creating processes; threads stay allowed. For the calling thread and its children.
void refuseProcesses();

/// Creating and connecting sockets, except pairs. For all threads.
void refuseSockets();

} // namespace Kerntally
