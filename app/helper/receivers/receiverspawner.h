// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

namespace Kerntally {

/// Forks the process that forks receivers (ReceiverProcess): the helper itself has threads by the time that it needs one,
/// and what a fork of such a process may do before exec() is next to nothing. It gives up all capabilities, sees no client,
/// and ends with this process, as the receivers do.
///
/// To be called while this process has one thread, and may still fork. Returns the socket for SpawnerRequest and
/// SpawnerReport. Throws std::system_error.
UniqueFd startReceiverSpawner();

} // namespace Kerntally
