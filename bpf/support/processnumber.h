// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

namespace Kerntally {

/// The number in this process's pid namespace of the process that a pidfd is for; 0 where it has none, has ended, or the
/// descriptor is one of anything else. A process keeps its number until somebody has waited for it: as long as this
/// answers with the same number, that number was nobody else's in between.
unsigned processNumber(int pidfd);

/// For who finds no number.
LoadError processGone();

} // namespace Kerntally
