// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/openfiles.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>

namespace Kerntally {

namespace {

constexpr rlim_t wanted = 8192; // 16 sessions of 64 counters
rlimit before = {};

} // namespace

std::size_t openFilesLimit()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

bool hasRoomForFiles(std::size_t more)
{
    std::size_t found = 0;
    for (std::size_t fd = 0; fd < openFilesLimit() && found < more; ++fd)
        found += fcntl(static_cast<int>(fd), F_GETFD) < 0 ? 1 : 0;
    return found >= more;
}

void raiseOpenFiles()
{
    if (getrlimit(RLIMIT_NOFILE, &before) != 0 || before.rlim_cur >= wanted)
        return;
    rlimit limit = before;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

void restoreOpenFiles() noexcept
{
    if (before.rlim_max > 0)
        setrlimit(RLIMIT_NOFILE, &before);
}

} // namespace Kerntally
