// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

struct builtin_bpf;

namespace Kerntally {

/// Makes a running process, its threads and all descendants members of a session's scope, including tasks that are created
/// or exit meanwhile. Throws LoadError.
///
/// skeleton: loaded, with follow_task attached. number: pid of the process in this pid namespace. The caller checks before
/// and after that the pid still belongs to that process (processNumber()).
void adoptProcess(builtin_bpf &skeleton, unsigned number);

} // namespace Kerntally
