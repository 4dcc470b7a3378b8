// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/clientwatch.h"

#include <cstddef>
#include <vector>

namespace Kerntally {

/// The descriptors of a session's maps, as a loader or a helper hands them out. Borrowed.
struct SessionDescriptors
{
    int shards = -1;
    int limits = -1;
    int watches = -1;
    int notices = -1;
};

/// The memory that events are counted in: mapped from the kernel, or anonymous for the simulation.
/// What cells() points to lives as long as this object and may be used from any thread.
class SessionMemory
{
public:
    /// Maps a session's arrays, the shards read-only. The descriptors may be closed afterwards.
    /// Throws std::runtime_error where their type, size or layout version isn't the expected one.
    static SessionMemory map(const SessionDescriptors &descriptors);
    /// Zeroed memory with nothing armed.
    static SessionMemory allocate(unsigned cpus);

    SessionMemory(SessionMemory &&other) noexcept;
    SessionMemory &operator=(SessionMemory &&) = delete;
    SessionMemory(const SessionMemory &) = delete;
    SessionMemory &operator=(const SessionMemory &) = delete;
    ~SessionMemory();

    /// The cells, with a receiver for the notices of whoever judges through it.
    kt_cells cells(void (*send)(void *, const kt_notice *), void *context);

private:
    explicit SessionMemory(unsigned cpus);

    struct Mapping
    {
        void *address = nullptr;
        std::size_t size = 0;
    };
    void *add(std::size_t size, int protection, int flags, int fd);

    kt_cells m_cells = {};
    std::vector<Mapping> m_mappings;
    std::vector<__u64> m_readings;
};

} // namespace Kerntally
