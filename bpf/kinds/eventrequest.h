// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace Kerntally {

/// What one counter is to count. Plain data, so that another process can be asked for it; what each kind takes is in its
/// ProgramKind's schema.
struct EventRequest
{
    std::string kind; ///< name of a ProgramKind
    std::vector<std::string> strings = {};
    std::vector<std::uint64_t> numbers = {};
    std::shared_ptr<const UniqueFd> file = {}; ///< open for reading

    bool operator==(const EventRequest &) const = default;
};

} // namespace Kerntally
