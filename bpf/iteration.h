// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct bpf_link;

namespace Kerntally {

/// Lets an attached program of the kind "iter" see each thing of its kind once. Returns false, and errno, where that
/// fails.
bool iterate(const bpf_link *link);

} // namespace Kerntally
