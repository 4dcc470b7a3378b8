// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Kerntally {

template<typename S>
struct DestroySkeleton
{
    void operator()(S *skeleton) const noexcept { S::destroy(skeleton); }
};

/// Owns a skeleton, as bpftool generates them: the programs and maps of one BPF object.
template<typename S>
using Skeleton = std::unique_ptr<S, DestroySkeleton<S>>;

} // namespace Kerntally
