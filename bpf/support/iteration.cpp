// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/iteration.h"

#include "bpf/support/uniquefd.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace Kerntally {

std::optional<std::string> iterate(const bpf_link *link)
{
    const UniqueFd pass(bpf_iter_create(bpf_link__fd(link)));
    std::array<char, 4096> part = {};
    std::string written;
    ssize_t size = pass ? 1 : -1;
    while (size > 0 || (size < 0 && pass && (errno == EAGAIN || errno == EINTR))) {
        size = read(pass.get(), part.data(), part.size());
        if (size > 0)
            written.append(part.data(), static_cast<std::size_t>(size));
    }
    return size == 0 ? std::optional(written) : std::nullopt;
}

} // namespace Kerntally
