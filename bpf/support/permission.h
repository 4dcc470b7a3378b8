// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Whether this thread has the capabilities that a Loader needs: CAP_BPF and CAP_PERFMON, or CAP_SYS_ADMIN, which stands
/// for both. The kernel may still refuse for other reasons.
bool mayLoadPrograms();

} // namespace Kerntally
