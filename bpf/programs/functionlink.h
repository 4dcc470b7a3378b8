// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/sessionprogram.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>

namespace Kerntally {

/// A program's attachment to a function of an open file, to its end.
class FunctionLink
{
public:
    /// Before the program is loaded.
    static void prepare(bpf_program *program);

    FunctionLink() = default;
    /// Reads nothing of the file: a function is known to begin there (requireFunction()). Throws LoadError.
    FunctionLink(const bpf_program *program, int file, std::uint64_t offset);

private:
    UniqueFd m_link;                                   ///< since Linux 6.6, which asks for CAP_PERFMON only
    std::unique_ptr<bpf_link, DestroyLink> m_perfLink; ///< before: CAP_SYS_ADMIN
};

} // namespace Kerntally
