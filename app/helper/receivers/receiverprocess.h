// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/receivers/descriptorchannel.h"
#include "app/helper/receivers/receivermessages.h"
#include "bpf/kernel/layout.h"
#include "bpf/support/uniquefd.h"

#include <array>
#include <optional>

namespace Kerntally {

/// Receives, reads and closes the descriptors of a session's client in place of the helper. Any of this may block for
/// ever in the client's own file system (FUSE), even against SIGKILL. The process has no privileges and no data of
/// other clients, so that the helper can abandon it.
///
/// It keeps files with a breakpoint open, so that the helper never closes the last descriptor of one.
class ReceiverProcess
{
public:
    /// control: the socket of the helper's requests.
    ReceiverProcess(UniqueFd channel, UniqueFd control);

    /// Reports that it runs, then serves requests until the helper closes its end.
    void run();

private:
    /// None for requests without a reply.
    std::optional<ReceiverReply> serve(const ReceiverRequest &request);

    DescriptorChannel m_channel;
    UniqueFd m_control;
    UniqueFd m_taken;
    std::array<UniqueFd, KT_COUNTERS + 1> m_kept; ///< by counter
};

} // namespace Kerntally
