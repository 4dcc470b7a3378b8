// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/functionhook.h"

#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"

#include <cerrno>
#include <linux/bpf.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

// Of headers that are newer than some that this is built with.
constexpr auto uprobeMulti = static_cast<bpf_attach_type>(48); // BPF_TRACE_UPROBE_MULTI
/// The part of union bpf_attr that BPF_LINK_CREATE takes for these.
struct MultiLink
{
    __u32 program;
    __u32 target;
    __u32 type;
    __u32 flags;
    __u64 path;
    __u64 offsets;
    __u64 semaphores;
    __u64 cookies;
    __u32 count;
    __u32 multiFlags;
    __u32 process;
    __u32 reserved;
};

/// Since Linux 6.6, which asks for CAP_PERFMON only; before that it takes CAP_SYS_ADMIN.
class MultiAttachment : public Attachment
{
public:
    explicit MultiAttachment(UniqueFd link)
        : m_link(std::move(link))
    {
    }

private:
    UniqueFd m_link;
};

UniqueFd attachMulti(int program, const std::string &path, std::uint64_t offset)
{
    const MultiLink link = {.program = static_cast<__u32>(program),
                            .target = 0,
                            .type = uprobeMulti,
                            .flags = 0,
                            .path = reinterpret_cast<__u64>(path.c_str()),
                            .offsets = reinterpret_cast<__u64>(&offset),
                            .semaphores = 0,
                            .cookies = 0,
                            .count = 1,
                            .multiFlags = 0,
                            .process = 0,
                            .reserved = 0};
    return UniqueFd(static_cast<int>(syscall(SYS_bpf, BPF_LINK_CREATE, &link, sizeof(link))));
}

LoadError failure(int error, const std::string &log)
{
    if (error == EINVAL || error == EIO || error == ENOTSUP) {
        return {LoadError::Reason::NoFunction,
                KT_TR_NOOP("LoadError", "The kernel can't count calls of this function."),
                KT_TR_NOOP("LoadError", "Its first instruction or the file's filesystem allows no breakpoint."), log};
    }
    if (error == ENOENT && access("/sys/bus/event_source/devices/uprobe/type", F_OK) != 0) {
        return {LoadError::Reason::NoFunction, KT_TR_NOOP("LoadError", "This kernel can't count calls of functions."),
                KT_TR_NOOP("LoadError", "Start a kernel built with CONFIG_UPROBE_EVENTS."), log};
    }
    return LoadError::from(error, KT_TR_NOOP("LoadError", "Attaching to a function"), log);
}

} // namespace

FunctionHook::FunctionHook(std::shared_ptr<const UniqueFd> file, std::uint64_t offset)
    : m_file(std::move(file))
    , m_offset(offset)
{
}

void FunctionHook::prepare(bpf_program *program) const
{
    bpf_program__set_type(program, BPF_PROG_TYPE_KPROBE);
    bpf_program__set_expected_attach_type(program, uprobeMulti);
}

std::unique_ptr<Attachment> FunctionHook::attach(const bpf_program *program) const
{
    // Our own descriptor: nobody can put another file there on the way.
    const std::string path = "/proc/self/fd/" + std::to_string(m_file->get());
    if (UniqueFd link = attachMulti(bpf_program__fd(program), path, m_offset))
        return std::make_unique<MultiAttachment>(std::move(link));
    const int error = errno;
    const LibbpfLog log;
    constexpr pid_t anybody = -1;
    std::unique_ptr<bpf_link, DestroyLink> link(
        bpf_program__attach_uprobe(program, false, anybody, path.c_str(), m_offset));
    if (link)
        return std::make_unique<LinkAttachment>(std::move(link));
    if (error == EINVAL && (errno == EACCES || errno == EPERM)) {
        throw LoadError(LoadError::Reason::NoPermission,
                        KT_TR_NOOP("LoadError", "This kernel lets only root count calls of this function."),
                        KT_TR_NOOP("LoadError", "Start Linux 6.6 or later, or run Kerntally as root."), log.text());
    }
    throw failure(errno, log.text());
}

} // namespace Kerntally
