// SPDX-License-Identifier: GPL-3.0-or-later
// The messages between the helper, its receiver spawner and its receivers, which run the same program.
#pragma once

#include <cstdint>

namespace Kerntally {

/// From the helper to the spawner.
struct SpawnerRequest
{
    enum class Kind : std::uint32_t {
        Start,
        End, ///< kills the receiver
    };
    Kind kind = Kind::Start;
    std::uint32_t receiver = 0; ///< the helper's id of the receiver; never reused
};

/// From the spawner to the helper.
struct SpawnerReport
{
    enum class Kind : std::uint32_t {
        Started, ///< has two descriptors: the client's end of the channel, and the helper's end of the control socket
        NotStarted,
        Ended, ///< the process has exited and closed its descriptors
    };
    Kind kind = Kind::Started;
    std::uint32_t receiver = 0;
    std::uint32_t process = 0; ///< pid of a started receiver
};

/// From the helper to a receiver, on the control socket: one request at a time, about the descriptor that was taken
/// last.
struct ReceiverRequest
{
    enum class Kind : std::uint32_t {
        Take, ///< takes the descriptor sent with this number from the channel; replies with the receiver's own, or -1
        FindFunction, ///< replies 1 and the descriptor if a function begins at `offset`, otherwise 0
        GiveGroup,    ///< replies with the descriptor
        TellProcess,  ///< replies with the pid of a pidfd (processNumber())
        /// Keeps the file open for the function of counter `number`, in place of the previous one; no reply.
        Keep,
        Drop, ///< closes the descriptor; no reply
    };
    Kind kind = Kind::Drop;
    std::uint32_t number = 0;
    std::uint64_t offset = 0;
};

/// A reply. The first one has no request: it says that the receiver has dropped its privileges and accepts descriptors.
struct ReceiverReply
{
    std::int64_t value = 0;
};

} // namespace Kerntally
