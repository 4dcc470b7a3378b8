// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/functionprogram.h"

#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include "function.skel.h"

#include <fcntl.h>

namespace Kerntally {

void FunctionProgram::Destroy::operator()(function_bpf *skeleton) const noexcept
{
    function_bpf__destroy(skeleton);
}

FunctionProgram::FunctionProgram(const SessionMaps &maps, int file, std::uint64_t offset, unsigned counter)
    : m_file(fcntl(file, F_DUPFD_CLOEXEC, 0))
    , m_offset(offset)
{
    const LoadLog log;
    m_skeleton.reset(function_bpf__open_opts(log.options()));
    if (!m_skeleton)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Opening the BPF object of a function"));
    m_skeleton->rodata->counter = counter;
    FunctionLink::prepare(m_skeleton->progs.count_call);
    if (!lendSession(*m_skeleton, maps) || function_bpf__load(m_skeleton.get()) != 0)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF program of a function"));
    m_link = FunctionLink(m_skeleton->progs.count_call, m_file.get(), offset);
}

FunctionProgram::~FunctionProgram() = default;

std::uint64_t FunctionProgram::missed() const
{
    return missedBy(bpf_program__fd(m_skeleton->progs.count_call));
}

} // namespace Kerntally
