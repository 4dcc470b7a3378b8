// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Number of possible CPUs: the highest CPU number + 1. Throws LoadError if no file can be opened any more,
/// std::runtime_error if the kernel doesn't tell.
unsigned possibleCpus();

} // namespace Kerntally
