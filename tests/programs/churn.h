// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

/// What churn and whoever started it share, in a file.
struct ChurnBoard
{
    enum Phase : std::uint32_t {
        Quiet, ///< processes come and go
        Loud,  ///< and each makes calls of getppid(), which it notes before
        Over,
    };
    std::atomic<std::uint32_t> phase;
    std::atomic<std::uint32_t> children; ///< created so far
    std::atomic<std::uint32_t> root;     ///< the first process of the tree
    std::atomic<std::uint64_t> calls;    ///< noted so far
    /// Noted so far by processes whose parent may have gone before the tree was taken in: such a one descends from
    /// nobody in it any more.
    std::atomic<std::uint64_t> callsOfOrphans;
};
