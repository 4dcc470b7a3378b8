// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <optional>

namespace Kerntally {

/// The receiving end of the socket on which a client sends descriptors to its session. Only that client has the other
/// end, so descriptors that aren't received count against the sender's limits; sent through the bus they would fill the
/// bus's queue for the helper. Receiving and closing a descriptor may block for ever (FUSE), so only a receiver process
/// does it.
class DescriptorChannel
{
public:
    explicit DescriptorChannel(UniqueFd end);

    /// Receives the descriptor that was sent with this number; -1 if there is none. Discards earlier ones, which belong
    /// to refused calls, and further descriptors of the same message. May block.
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
