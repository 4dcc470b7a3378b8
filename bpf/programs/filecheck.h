// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

namespace Kerntally {

/// A descriptor that a client sent, and the receiver process that holds it.
struct SentFile
{
    unsigned process = 0; ///< by its number in this pid namespace
    unsigned descriptor = 0;
};

// Check what the kernel knows about the descriptor's file, without calling into its file system, which may block for ever
// (FUSE, network). Need CAP_BPF and CAP_PERFMON. Throw LoadError if the file isn't of the expected type.

/// One of a program's file which can be looked into, and get a breakpoint, without waiting for anybody: a regular file,
/// open for reading, of a file system that the kernel itself answers for. A breakpoint in another would keep all processes
/// of the machine from forking until somebody answers.
void requireLocalFile(const SentFile &sent);
/// One of a directory of the control groups, version 2.
void requireGroup(const SentFile &sent);

/// For what is none.
LoadError noGroup();

} // namespace Kerntally
