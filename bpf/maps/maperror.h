// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace Kerntally {

/// Why another program's BPF map can't be opened or shown, and what to do about it.

LoadError cantOpenPath(const std::string &path, int error, bool forWriting);
LoadError cantOpenId(std::uint32_t id, int error);
LoadError cantRead(int error);
LoadError notAMap(const std::string &path);
LoadError wrongKind(const std::string &kind);
LoadError noNumbers(std::size_t valueSize, bool knowsTypes);

/// Whether the descriptor is one of a BPF map.
bool isBpfMap(int fd);

} // namespace Kerntally
