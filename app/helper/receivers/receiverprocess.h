// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/receivers/descriptorchannel.h"
#include "app/helper/receivers/receivermessages.h"
#include "bpf/kernel/layout.h"
#include "bpf/support/uniquefd.h"

#include <array>
#include <optional>

namespace Kerntally {

/// The life of a process that takes the descriptors of one session's client, looks at them, reads and closes them in place
/// of the helper: each of that may wait for ever where the client's own file system (FUSE) is to answer, not even to be
/// killed. It has no rights, and nothing of anybody else's, so it may be left alone then.
///
/// Files with a breakpoint stay open here, so that closing them in the helper is never the last time.
class ReceiverProcess
{
public:
    /// control: where the helper asks.
    ReceiverProcess(UniqueFd channel, UniqueFd control);

    /// Says that it is there, then serves until the helper closes its end.
    void run();

private:
    /// Nothing where no answer is expected.
    std::optional<ReceiverReply> serve(const ReceiverRequest &request);

    DescriptorChannel m_channel;
    UniqueFd m_control;
    UniqueFd m_taken;
    std::array<UniqueFd, KT_COUNTERS + 1> m_kept; ///< by counter
};

} // namespace Kerntally
