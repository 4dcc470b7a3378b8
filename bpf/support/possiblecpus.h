// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Number of CPUs that may ever be there, which is the highest CPU number + 1. Throws LoadError where files run out,
/// std::runtime_error where nothing says it.
unsigned possibleCpus();

} // namespace Kerntally
