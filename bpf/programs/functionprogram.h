// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/functionlink.h"
#include "bpf/programs/sessionprogram.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>

struct function_bpf;

namespace Kerntally {

/// One counter on one function of a program or library, whichever process calls it.
class FunctionProgram
{
public:
    /// Loads and attaches it: calls count from some moment of the call on. file: open for reading; it is attached to what
    /// was opened, whatever its path leads to by now. offset: of the function's first instruction, in the file, which is
    /// known (requireFunction()): nothing is read of the file. Throws LoadError.
    FunctionProgram(const SessionMaps &maps, int file, std::uint64_t offset, unsigned counter);
    /// Detaches it.
    ~FunctionProgram();
    FunctionProgram(const FunctionProgram &) = delete;
    FunctionProgram &operator=(const FunctionProgram &) = delete;

    /// What it is attached to: descriptor and offset. Borrowed.
    int file() const { return m_file.get(); }
    std::uint64_t offset() const { return m_offset; }
    /// Calls that the kernel skipped because the program was running already.
    std::uint64_t missed() const;

private:
    struct Destroy
    {
        void operator()(function_bpf *skeleton) const noexcept;
    };

    UniqueFd m_file;
    std::uint64_t m_offset;
    std::unique_ptr<function_bpf, Destroy> m_skeleton;
    FunctionLink m_link;
};

} // namespace Kerntally
