// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventhook.h"
#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>

namespace Kerntally {

/// A function of a program or library, whichever process calls it.
class FunctionHook : public EventHook
{
public:
    /// file: open for reading; programs are attached to what was opened, whatever its path leads to by now. offset: of the
    /// function's first instruction, in the file, which is known (requireFunction()): nothing is read of the file.
    FunctionHook(std::shared_ptr<const UniqueFd> file, std::uint64_t offset);

    void prepare(bpf_program *program) const override;
    std::unique_ptr<Attachment> attach(const bpf_program *program) const override;

private:
    std::shared_ptr<const UniqueFd> m_file;
    std::uint64_t m_offset;
};

} // namespace Kerntally
