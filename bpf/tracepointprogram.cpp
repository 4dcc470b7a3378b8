// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/tracepointprogram.h"

#include "bpf/libbpflog.h"
#include "bpf/sessionmemory.h"
#include "bpf/translatable.h"

#include <bpf/bpf.h>

#include "tracepoint.skel.h"

#include <cerrno>
#include <utility>
#include <vector>

namespace Kerntally {

namespace {

constexpr std::size_t logSize = 65'536;

bool borrowMaps(const tracepoint_bpf &skeleton, const SessionMaps &maps)
{
    const std::pair<bpf_map *, int> all[] = {
        {skeleton.maps.shards, maps.shards},     {skeleton.maps.limits, maps.limits},
        {skeleton.maps.watches, maps.watches},   {skeleton.maps.notices, maps.notices},
        {skeleton.maps.readings, maps.readings}, {skeleton.maps.members, maps.members},
    };
    for (const auto &[map, descriptor] : all) {
        if (bpf_map__reuse_fd(map, descriptor) != 0)
            return false;
    }
    return true;
}

} // namespace

void TracepointProgram::Destroy::operator()(tracepoint_bpf *skeleton) const noexcept
{
    tracepoint_bpf__destroy(skeleton);
}

void TracepointProgram::Destroy::operator()(bpf_link *link) const noexcept
{
    bpf_link__destroy(link);
}

TracepointProgram::TracepointProgram(const SessionMaps &maps, const std::string &tracepoint, unsigned counter)
{
    LibbpfLog log;
    std::vector<char> verifierLog(logSize);
    const auto fail = [&](const std::string &doing) -> LoadError {
        const int error = errno;
        return LoadError::from(error, doing, log.text() + verifierLog.data());
    };
    bpf_object_open_opts options = {};
    options.sz = sizeof(options);
    options.kernel_log_buf = verifierLog.data();
    options.kernel_log_size = verifierLog.size();
    m_skeleton.reset(tracepoint_bpf__open_opts(&options));
    if (!m_skeleton)
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Opening the BPF object of a tracepoint"));
    m_skeleton->rodata->possible_cpus = possibleCpus();
    m_skeleton->rodata->counter = counter;
    m_skeleton->rodata->only_members = maps.onlyMembers;
    if (!borrowMaps(*m_skeleton, maps) || tracepoint_bpf__load(m_skeleton.get()) != 0)
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF program of a tracepoint"));

    m_link.reset(bpf_program__attach_raw_tracepoint(m_skeleton->progs.count_event, tracepoint.c_str()));
    if (m_link)
        return;
    if (errno == ENOENT) {
        throw LoadError(LoadError::Reason::NoTracepoint,
                        QT_TRANSLATE_NOOP("LoadError", "This kernel has no tracepoint '%1'."),
                        QT_TRANSLATE_NOOP("LoadError", "Its module may have been unloaded."), log.text(), tracepoint);
    }
    throw fail(QT_TRANSLATE_NOOP("LoadError", "Attaching to a tracepoint"));
}

TracepointProgram::~TracepointProgram() = default;

std::uint64_t TracepointProgram::missed() const
{
    return missedBy(bpf_program__fd(m_skeleton->progs.count_event));
}

std::uint64_t missedBy(int program)
{
    bpf_prog_info info = {};
    __u32 size = sizeof(info);
    return bpf_obj_get_info_by_fd(program, &info, &size) == 0 ? info.recursion_misses : 0;
}

} // namespace Kerntally
