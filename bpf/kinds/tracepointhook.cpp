// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/tracepointhook.h"

#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include <cerrno>
#include <utility>

namespace Kerntally {

TracepointHook::TracepointHook(std::string name)
    : m_name(std::move(name))
{
}

void TracepointHook::prepare(bpf_program *program) const
{
    bpf_program__set_type(program, BPF_PROG_TYPE_RAW_TRACEPOINT);
}

std::unique_ptr<Attachment> TracepointHook::attach(const bpf_program *program) const
{
    const LoadLog log;
    std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_raw_tracepoint(program, m_name.c_str()));
    if (link)
        return std::make_unique<LinkAttachment>(std::move(link));
    if (errno == ENOENT) {
        throw LoadError(LoadError::Reason::NoTracepoint, KT_TR_NOOP("LoadError", "This kernel has no tracepoint '%1'."),
                        KT_TR_NOOP("LoadError", "Its module may have been unloaded."), log.text(), m_name);
    }
    throw log.error(KT_TR_NOOP("LoadError", "Attaching to a tracepoint"));
}

} // namespace Kerntally
