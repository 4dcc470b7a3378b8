// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventhook.h"
#include "bpf/kinds/sessionprogram.h"
#include "bpf/programs/livingmaps.h"
#include "bpf/support/skeleton.h"

#include <cstdint>
#include <memory>

struct causes_bpf;

namespace Kerntally {

class EventProgram;

/// Counts the events of one counter by cause, from construction to destruction: a second program on the counter's hook,
/// beside the one that counts.
class CausesProgram
{
public:
    /// program: counts the events; used meanwhile only. parts: of enum kt_cause_part, what causes are told apart by. Throws
    /// LoadError.
    CausesProgram(const SessionMaps &maps, const EventProgram &program, unsigned parts);
    ~CausesProgram();
    CausesProgram(const CausesProgram &) = delete;
    CausesProgram &operator=(const CausesProgram &) = delete;

    /// The map (causes.h), which the kernel lets nobody write but the program. Borrowed.
    int map() const;
    const MapMemory &memory() const { return m_memory; }
    /// Events that the kernel skipped because the program was running already: in no cause.
    std::uint64_t missed() const;

private:
    void choose(const EventProgram &program);

    Skeleton<causes_bpf> m_skeleton;
    MapMemory m_memory;
    bpf_program *m_program = nullptr; ///< the one of them that fits
    std::unique_ptr<Attachment> m_attachment;
};

} // namespace Kerntally
