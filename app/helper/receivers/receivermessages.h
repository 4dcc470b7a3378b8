// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper, its receiver spawner and its receivers say to each other: all of them processes of one program.
#pragma once

#include <cstdint>

namespace Kerntally {

/// The helper to the spawner.
struct SpawnerRequest
{
    enum class Kind : std::uint32_t {
        Start,
        End, ///< kills it
    };
    Kind kind = Kind::Start;
    std::uint32_t receiver = 0; ///< the helper's number for it, never used twice
};

/// The spawner to the helper.
struct SpawnerReport
{
    enum class Kind : std::uint32_t {
        Started, ///< with two descriptors: the client's end of the channel, and the helper's end of the control socket
        NotStarted,
        Ended, ///< all that it had open is closed
    };
    Kind kind = Kind::Started;
    std::uint32_t receiver = 0;
    std::uint32_t process = 0; ///< of one that was started
};

/// The helper to a receiver, on the control socket: one after the other, each about the descriptor that was taken last.
struct ReceiverRequest
{
    enum class Kind : std::uint32_t {
        Take,         ///< from the channel, the one that was sent as number; answered with its descriptor, -1: none
        FindFunction, ///< whether one begins at offset: 1, with the descriptor, or 0
        GiveGroup,    ///< answered with the descriptor
        TellProcess,  ///< answered with the number of the process that it is for (processNumber())
        Keep,         ///< open, as the function of counter number, in place of the one before; not answered
        Drop,         ///< not answered
    };
    Kind kind = Kind::Drop;
    std::uint32_t number = 0;
    std::uint64_t offset = 0;
};

/// The first one answers nothing: the receiver has given up all that it doesn't need, and may be sent descriptors.
struct ReceiverReply
{
    std::int64_t value = 0;
};

} // namespace Kerntally
