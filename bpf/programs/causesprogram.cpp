// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/causesprogram.h"

#include "bpf/kernel/causes.h"
#include "bpf/kinds/eventprogram.h"
#include "bpf/kinds/tasktracepoint.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include <bpf/bpf.h>

#include "causes.skel.h"

namespace Kerntally {

CausesProgram::CausesProgram(const SessionMaps &maps, const EventProgram &program, unsigned parts)
{
    const LoadLog log;
    m_skeleton.reset(causes_bpf__open_opts(log.options()));
    if (!m_skeleton)
        throw log.error(KT_TR_NOOP("LoadError", "Opening the BPF object that notes causes"));
    m_skeleton->rodata->parts = parts;
    choose(program);
    if (!lendScope(*m_skeleton, maps) || causes_bpf__load(m_skeleton.get()) != 0)
        throw log.error(KT_TR_NOOP("LoadError", "Loading the BPF program that notes causes"));

    // There from the start, so that there is room for it; and from here on nobody else writes.
    kt_cause others = {};
    others.others = 1;
    const __u64 none = 0;
    if (bpf_map_update_elem(map(), &others, &none, BPF_NOEXIST) != 0 || bpf_map_freeze(map()) != 0)
        throw log.error(KT_TR_NOOP("LoadError", "Setting up the causes"));
    m_memory = mapMemoryOf(map());
    m_attachment = program.hook().attach(m_program);
}

CausesProgram::~CausesProgram() = default;

int CausesProgram::map() const
{
    return bpf_map__fd(m_skeleton->maps.causes);
}

std::uint64_t CausesProgram::missed() const
{
    return missedBy(bpf_program__fd(m_program));
}

/// One program is loaded, and the session's own table where it asks it.
void CausesProgram::choose(const EventProgram &program)
{
    const auto &programs = m_skeleton->progs;
    const std::optional<EventProgram::Syscalls> syscalls = program.syscalls();
    if (syscalls) {
        m_skeleton->rodata->counter = syscalls->counter;
        bpf_map__reuse_fd(m_skeleton->maps.data_syscalls, syscalls->table);
    }
    bpf_program *const note = takesPerfEvents() ? programs.note_recorded_syscall : programs.note_syscall;
    m_program = syscalls ? note : programs.note_event;
    program.hook().prepare(m_program);
    for (bpf_program *other : {programs.note_syscall, programs.note_recorded_syscall, programs.note_event})
        bpf_program__set_autoload(other, other == m_program);
}

} // namespace Kerntally
