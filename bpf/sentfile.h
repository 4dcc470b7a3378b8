// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/loaderror.h"

namespace Kerntally {

/// Whether a descriptor that somebody else opened is one of a program's file which can be looked into, and get a
/// breakpoint, without waiting for them: a regular file, open for reading, of a file system that the kernel itself answers
/// for. Nothing is asked of the file before that is known: one of FUSE's or of a network may never answer, and a breakpoint
/// in it would keep all processes of the machine from forking meanwhile. Needs CAP_BPF and CAP_PERFMON. Throws LoadError.
void requireLocalFile(int descriptor);

} // namespace Kerntally
