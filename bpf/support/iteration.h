// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

struct bpf_link;

namespace Kerntally {

/// Lets an attached program of the kind "iter" see each thing of its kind once, and returns the bytes that it wrote.
/// None, and errno, where that fails.
std::optional<std::string> iterate(const bpf_link *link);

} // namespace Kerntally
