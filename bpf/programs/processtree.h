// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

struct builtin_bpf;

namespace Kerntally {

/// Makes a running process, its threads and all that descend from it members of a session's scope. Whatever is created
/// meanwhile or later follows: none is missed, however many there are and however fast they come and go. Throws
/// LoadError.
///
/// skeleton: loaded, and following tasks already. number: of the process in this pid namespace. The caller looks before and
/// after whether that is the number of the process that is meant (processNumber()).
void adoptProcess(builtin_bpf &skeleton, unsigned number);

} // namespace Kerntally
