// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/functionprogram.h"

#include "bpf/elffunctions.h"
#include "bpf/loadlog.h"
#include "bpf/translatable.h"

#include "function.skel.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace Kerntally {

namespace {

void requireFunction(int file, std::uint64_t offset)
{
    if (ElfFunctions::haveBeginAt(file, offset))
        return;
    throw LoadError(LoadError::Reason::NoFunction,
                    QT_TRANSLATE_NOOP("LoadError", "No function of the file begins there."),
                    QT_TRANSLATE_NOOP("LoadError", "The file may have changed meanwhile."));
}

} // namespace

std::unique_ptr<bpf_link, DestroyLink> attachToFunction(bpf_program *program, int file, std::uint64_t offset)
{
    requireFunction(file, offset);
    const LibbpfLog log;
    // Our own descriptor: nobody can put another file there on the way.
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    constexpr pid_t anybody = -1;
    std::unique_ptr<bpf_link, DestroyLink> link(
        bpf_program__attach_uprobe(program, false, anybody, path.c_str(), offset));
    if (link)
        return link;
    const int error = errno;
    if (error == EINVAL || error == EIO || error == ENOTSUP) {
        throw LoadError(
            LoadError::Reason::NoFunction,
            QT_TRANSLATE_NOOP("LoadError", "The kernel can't count calls of this function."),
            QT_TRANSLATE_NOOP("LoadError", "Its first instruction or the file's filesystem allows no breakpoint."),
            log.text());
    }
    if (error == ENOENT && access("/sys/bus/event_source/devices/uprobe/type", F_OK) != 0) {
        throw LoadError(LoadError::Reason::NoFunction,
                        QT_TRANSLATE_NOOP("LoadError", "This kernel can't count calls of functions."),
                        QT_TRANSLATE_NOOP("LoadError", "Start a kernel built with CONFIG_UPROBE_EVENTS."), log.text());
    }
    throw LoadError::from(error, QT_TRANSLATE_NOOP("LoadError", "Attaching to a function"), log.text());
}

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
    if (!lendSession(*m_skeleton, maps) || function_bpf__load(m_skeleton.get()) != 0)
        throw log.error(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF program of a function"));
    m_link = attachToFunction(m_skeleton->progs.count_call, m_file.get(), offset);
}

FunctionProgram::~FunctionProgram() = default;

std::uint64_t FunctionProgram::missed() const
{
    return missedBy(bpf_program__fd(m_skeleton->progs.count_call));
}

} // namespace Kerntally
