// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventhook.h"
#include "bpf/kinds/eventrequest.h"

#include <optional>

namespace Kerntally {

/// The place where all system calls begin, for programs that are written for it.
class SyscallHook : public EventHook
{
public:
    void prepare(bpf_program *program) const override;
    std::unique_ptr<Attachment> attach(const bpf_program *program) const override;
};

/// One system call by its numbers: this machine's own, and that of 32-bit programs. Numbers that can't be counted make a
/// request that is refused.
EventRequest syscallRequest(std::optional<unsigned> native, std::optional<unsigned> compat);

} // namespace Kerntally
