// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/uniquefd.h"

#include <cstdint>
#include <optional>

namespace Kerntally {

/// The way on which a client sends descriptors to its session: a socket that it alone has the other end of. Sent through
/// the bus they would fill the bus's queue for the helper, which anybody could. What is not taken off it costs the sender.
class Channel
{
public:
    /// Throws std::system_error.
    Channel();

    /// For the client. Borrowed, valid as long as this object.
    int theirs() const { return m_theirs.get(); }
    /// The one that was sent under that number. Those before it, whose calls were refused, and what came along with it
    /// are thrown away. Throws std::invalid_argument where there is none.
    UniqueFd take(std::uint32_t number);

private:
    enum class Way { Look, Take, ThrowAway };
    struct Received
    {
        std::uint32_t number = 0;
        UniqueFd descriptor;
    };
    std::optional<Received> receive(Way way);

    UniqueFd m_own;
    UniqueFd m_theirs;
};

} // namespace Kerntally
