// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace Kerntally {

class EventHook;

/// Counts one kind of event on one counter, from construction to destruction. An event in progress on another CPU may still
/// be counted shortly after destruction.
class EventProgram
{
public:
    EventProgram() = default;
    virtual ~EventProgram() = default;
    EventProgram(const EventProgram &) = delete;
    EventProgram &operator=(const EventProgram &) = delete;

    /// Events that the kernel skipped because a program of this counter's own was running already.
    virtual std::uint64_t missed() const = 0;

    /// Where a program that notes the causes of these events is attached. Valid as long as this object.
    virtual const EventHook &hook() const = 0;

    /// Which of the events of that hook are this counter's, where they are system calls.
    struct Syscalls
    {
        int table = -1; ///< what each syscall number adds to; borrowed
        unsigned counter = 0;
    };
    virtual std::optional<Syscalls> syscalls() const { return std::nullopt; }
};

} // namespace Kerntally
