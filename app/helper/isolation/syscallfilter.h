// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// System calls that fail from then on, in three steps, since starting up takes some of them. A step cannot be taken
/// back. All throw std::system_error.

/// What the helper never has a use for. For the calling thread and those that it starts.
void refuseUnusedCalls();

/// Starting further processes; threads can be started. For the calling thread and those that it starts.
void refuseProcesses();

/// Making and connecting sockets, other than pairs. For all threads.
void refuseSockets();

} // namespace Kerntally
