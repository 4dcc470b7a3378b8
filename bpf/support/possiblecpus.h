// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Number of CPUs that may ever be there, which is the highest CPU number + 1. Throws std::runtime_error.
unsigned possibleCpus();

} // namespace Kerntally
