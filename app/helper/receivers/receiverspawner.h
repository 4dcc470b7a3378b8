// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

namespace Kerntally {

/// Forks the process that forks receivers (ReceiverProcess). The helper can't fork them, because it has threads by
/// then, and the child of a threaded process may only call async-signal-safe functions. The spawner drops all
/// capabilities, has no contact with clients, and ends with this process, as do the receivers.
///
/// Call it while this process has one thread and may still fork. Returns the socket for SpawnerRequest and
/// SpawnerReport. Throws std::system_error.
UniqueFd startReceiverSpawner();

} // namespace Kerntally
