// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/hookedprogram.h"

#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include "event.skel.h"

#include <utility>

namespace Kerntally {

HookedProgram::HookedProgram(const SessionMaps &maps, std::unique_ptr<EventHook> hook, unsigned counter)
    : m_hook(std::move(hook))
{
    const LoadLog log;
    m_skeleton.reset(event_bpf__open_opts(log.options()));
    if (!m_skeleton)
        throw log.error(KT_TR_NOOP("LoadError", "Opening the BPF object of an event"));
    m_skeleton->rodata->counter = counter;
    m_hook->prepare(m_skeleton->progs.count_event);
    if (!lendSession(*m_skeleton, maps) || event_bpf__load(m_skeleton.get()) != 0)
        throw log.error(KT_TR_NOOP("LoadError", "Loading the BPF program of an event"));
    m_attachment = m_hook->attach(m_skeleton->progs.count_event);
}

HookedProgram::~HookedProgram() = default;

std::uint64_t HookedProgram::missed() const
{
    return missedBy(bpf_program__fd(m_skeleton->progs.count_event));
}

} // namespace Kerntally
