// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/sessionmemory.h"
#include "bpf/support/uniquefd.h"

#include <linux/bpf.h>

#include <array>
#include <cstddef>
#include <span>

/// Ordinary memory behind the four descriptors of a session, which passes for BPF maps in this program: a program that
/// links this answers libbpf's question what a descriptor is by itself. One at a time.
class ForgedMaps
{
public:
    enum Map { Shards, Limits, Watches, Notices };

    /// As a helper's are, zeroed, with the right layout.
    ForgedMaps();
    ~ForgedMaps();
    ForgedMaps(const ForgedMaps &) = delete;
    ForgedMaps &operator=(const ForgedMaps &) = delete;

    Kerntally::SessionDescriptors descriptors() const;
    /// What the kernel says of it; may be changed.
    bpf_map_info &info(Map map);
    std::span<__u64> words(Map map) const { return m_maps[map].words; }

    /// The notices' parts, in words().
    static std::size_t producer();
    static std::size_t firstNotice();

private:
    struct Forged
    {
        Kerntally::UniqueFd fd;
        std::span<__u64> words;
    };
    std::array<Forged, 4> m_maps;
};
