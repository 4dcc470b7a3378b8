// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Whether this kernel, from Linux 7.0 on, may preempt a raw tracepoint program, and skips it for all other tasks of the
/// CPU until the preempted one has gone on. Found by trying, tens of ms; where that isn't possible, it may. Needs CAP_BPF and
/// CAP_PERFMON.
bool preemptsRawPrograms();

} // namespace Kerntally
