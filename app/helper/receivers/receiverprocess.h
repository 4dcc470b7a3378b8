// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/receivers/descriptorchannel.h"
#include "app/helper/receivers/receivermessages.h"
#include "bpf/kernel/layout.h"
#include "bpf/support/uniquefd.h"

#include <array>
#include <optional>

namespace Kerntally {

/// The process that receives, reads and closes the descriptors of one session's client in place of the helper. Each of these
/// may block for ever, even against SIGKILL, in the client's own file system (FUSE). The process has no privileges and no
/// data of other clients, so it can be abandoned then.
///
/// It keeps files with a breakpoint open, so that the helper never does the last close of one.
class ReceiverProcess
{
public:
    /// control: where the helper asks.
    ReceiverProcess(UniqueFd channel, UniqueFd control);

    /// Reports that it runs, then serves requests until the helper closes its end.
    void run();

private:
    /// None for requests that aren't answered.
    std::optional<ReceiverReply> serve(const ReceiverRequest &request);

    DescriptorChannel m_channel;
    UniqueFd m_control;
    UniqueFd m_taken;
    std::array<UniqueFd, KT_COUNTERS + 1> m_kept; ///< by counter
};

} // namespace Kerntally
