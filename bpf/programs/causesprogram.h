// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/functionlink.h"
#include "bpf/programs/livingmaps.h"
#include "bpf/programs/sessionprogram.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/uniquefd.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

struct causes_bpf;

namespace Kerntally {

/// Notes who causes the events of one counter, from its construction to its end: a second program on the counter's
/// hook, beside the one that counts.
class CausesProgram
{
public:
    /// What the counter counts.
    struct Syscalls
    {
        int table = -1; ///< what each syscall number adds to; borrowed
        unsigned counter = 0;
    };
    using Tracepoint = std::string;
    struct Function
    {
        int file = -1; ///< borrowed, for the call only
        std::uint64_t offset = 0;
    };
    using Target = std::variant<Syscalls, Tracepoint, Function>;

    /// parts: of enum kt_cause_part, what causes are told apart by. Throws LoadError.
    CausesProgram(const SessionMaps &maps, const Target &target, unsigned parts);
    ~CausesProgram();
    CausesProgram(const CausesProgram &) = delete;
    CausesProgram &operator=(const CausesProgram &) = delete;

    /// The map (causes.h), which the kernel lets nobody write but the program. Borrowed.
    int map() const;
    const MapMemory &memory() const { return m_memory; }
    /// Events that the kernel skipped because the program was running already: in no cause.
    std::uint64_t missed() const;

private:
    void choose(const Target &target);
    void attach(const Target &target);

    struct Destroy
    {
        void operator()(causes_bpf *skeleton) const noexcept;
    };

    std::unique_ptr<causes_bpf, Destroy> m_skeleton;
    MapMemory m_memory;
    bpf_program *m_program = nullptr; ///< the one of them that fits
    std::unique_ptr<bpf_link, DestroyLink> m_link;
    FunctionLink m_functionLink; ///< in its place, where it is a function
};

} // namespace Kerntally
