// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <optional>

namespace Kerntally {

/// The receiving end of the way on which a client sends descriptors to its session: a socket that it alone has the other
/// end of. Sent through the bus they would fill the bus's queue for the helper, which anybody could. What is not taken off
/// it costs the sender. Taking, throwing away and closing what comes may wait for ever, so it is for a process that may.
class DescriptorChannel
{
public:
    explicit DescriptorChannel(UniqueFd end);

    /// The one that was sent under that number; -1: none was. Those before it, whose calls were refused, and what came
    /// along with it are thrown away.
    UniqueFd take(std::uint32_t number);

private:
    enum class Way { Look, Take, ThrowAway };
    struct Received
    {
        std::uint32_t number = 0;
        UniqueFd descriptor;
    };
    std::optional<Received> receive(Way way);

    UniqueFd m_end;
};

} // namespace Kerntally
