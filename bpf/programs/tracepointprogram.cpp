// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/tracepointprogram.h"

#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"
#include "bpf/symbols/ringlock.h"

#include "tracepoint.skel.h"

#include <cerrno>

namespace Kerntally {

void TracepointProgram::Destroy::operator()(tracepoint_bpf *skeleton) const noexcept
{
    tracepoint_bpf__destroy(skeleton);
}

TracepointProgram::TracepointProgram(const SessionMaps &maps, const std::string &tracepoint, unsigned counter)
    : m_tracepoint(tracepoint)
{
    if (locksUpWithNotices(tracepoint)) {
        throw LoadError(LoadError::Reason::NoTracepoint,
                        QT_TRANSLATE_NOOP("LoadError", "This kernel's locks don't allow counting '%1'."),
                        QT_TRANSLATE_NOOP("LoadError", "Linux 6.15 and later do."), {}, tracepoint);
    }
    const LoadLog log;
    m_skeleton.reset(tracepoint_bpf__open_opts(log.options()));
    if (!m_skeleton)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Opening the BPF object of a tracepoint"));
    m_skeleton->rodata->counter = counter;
    if (!lendSession(*m_skeleton, maps) || tracepoint_bpf__load(m_skeleton.get()) != 0)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF program of a tracepoint"));

    m_link.reset(bpf_program__attach_raw_tracepoint(m_skeleton->progs.count_event, tracepoint.c_str()));
    if (m_link)
        return;
    if (errno == ENOENT) {
        throw LoadError(LoadError::Reason::NoTracepoint,
                        QT_TRANSLATE_NOOP("LoadError", "This kernel has no tracepoint '%1'."),
                        QT_TRANSLATE_NOOP("LoadError", "Its module may have been unloaded."), log.text(), tracepoint);
    }
    throw log.error(QT_TRANSLATE_NOOP("LoadError", "Attaching to a tracepoint"));
}

TracepointProgram::~TracepointProgram() = default;

std::uint64_t TracepointProgram::missed() const
{
    return missedBy(bpf_program__fd(m_skeleton->progs.count_event));
}

} // namespace Kerntally
