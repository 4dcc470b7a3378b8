// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/causesprogram.h"

#include "bpf/kernel/causes.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include <bpf/bpf.h>

#include "causes.skel.h"

namespace Kerntally {

void CausesProgram::Destroy::operator()(causes_bpf *skeleton) const noexcept
{
    causes_bpf__destroy(skeleton);
}

CausesProgram::CausesProgram(const SessionMaps &maps, const Target &target, unsigned parts)
{
    const LoadLog log;
    m_skeleton.reset(causes_bpf__open_opts(log.options()));
    if (!m_skeleton)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Opening the BPF object that notes causes"));
    m_skeleton->rodata->parts = parts;
    choose(target);
    if (!lendScope(*m_skeleton, maps) || causes_bpf__load(m_skeleton.get()) != 0)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF program that notes causes"));

    // There from the start, so that there is room for it; and from here on nobody else writes.
    kt_cause others = {};
    others.others = 1;
    const __u64 none = 0;
    if (bpf_map_update_elem(map(), &others, &none, BPF_NOEXIST) != 0 || bpf_map_freeze(map()) != 0)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Setting up the causes"));
    m_memory = mapMemoryOf(map());
    if (const auto *function = std::get_if<Function>(&target)) {
        m_functionLink = FunctionLink(m_program, function->file, function->offset);
        return;
    }
    attach(target);
    if (!m_link)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Attaching the BPF program that notes causes"));
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
void CausesProgram::choose(const Target &target)
{
    const auto &programs = m_skeleton->progs;
    const auto *syscalls = std::get_if<Syscalls>(&target);
    if (syscalls) {
        m_program = programs.note_syscall;
        m_skeleton->rodata->counter = syscalls->counter;
        bpf_map__reuse_fd(m_skeleton->maps.data_syscalls, syscalls->table);
    } else {
        m_program = std::holds_alternative<Tracepoint>(target) ? programs.note_event : programs.note_call;
    }
    FunctionLink::prepare(programs.note_call);
    for (bpf_program *program : {programs.note_syscall, programs.note_event, programs.note_call})
        bpf_program__set_autoload(program, program == m_program);
}

void CausesProgram::attach(const Target &target)
{
    if (const auto *tracepoint = std::get_if<Tracepoint>(&target))
        m_link.reset(bpf_program__attach_raw_tracepoint(m_program, tracepoint->c_str()));
    else
        m_link.reset(bpf_program__attach(m_program));
}

} // namespace Kerntally
