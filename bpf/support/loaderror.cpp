// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/loaderror.h"

#include "bpf/support/kernelversion.h"
#include "bpf/support/openfiles.h"
#include "bpf/support/permission.h"
#include "bpf/support/translatable.h"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

/// Since then a process without capabilities may use the maps that it was handed; bpf_loop() came with 5.17.
constexpr KernelVersion oldestKernel = {5, 19};

bool isTooOld(const std::string &release)
{
    const KernelVersion version = versionOf(release);
    return version != KernelVersion() && version < oldestKernel;
}

std::string combined(const std::string &message, const std::string &detail)
{
    const std::string place = "%1";
    const std::size_t at = message.find(place);
    if (at != std::string::npos)
        return std::string(message).replace(at, place.size(), detail);
    return detail.empty() ? message : message + ": " + detail;
}

constexpr std::size_t filesOfASession = 40;

/// With lockdown=confidentiality no program may read the kernel's memory by address. The verifier says so: up to Linux 6.8 as
/// if it had never heard of the function.
bool isLockedDown(std::string_view log)
{
    return log.find("cannot use helper bpf_probe_read") != std::string_view::npos
        || log.find("unknown func bpf_probe_read") != std::string_view::npos;
}

std::string waysToPermission()
{
    if (mayLoadPrograms()) {
        return KT_TR_NOOP("LoadError",
                          "It has the capabilities for it. A user namespace, a container or a filter of system "
                          "calls keeps it from them: run it outside, or change the filter.");
    }
    if (geteuid() == 0) {
        return KT_TR_NOOP("LoadError",
                          "root is not enough here: CAP_BPF and CAP_PERFMON are missing, as in most containers.");
    }
    return KT_TR_NOOP("LoadError", "Run it as root, or with the capabilities CAP_BPF and CAP_PERFMON.");
}

} // namespace

LoadError::LoadError(Reason reason, std::string message, std::string remedy, std::string log, std::string detail)
    : std::runtime_error(combined(message, detail))
    , m_reason(reason)
    , m_message(std::move(message))
    , m_detail(std::move(detail))
    , m_remedy(std::move(remedy))
    , m_log(std::move(log))
{
}

LoadError LoadError::from(int error, std::string doing, std::string log)
{
    const bool verifierSpoke = log.find("processed ") != std::string::npos;

    if (error == ENOSYS) {
        return {Reason::NoBpf, KT_TR_NOOP("LoadError", "This kernel has no BPF, or this process is kept from it."),
                KT_TR_NOOP("LoadError",
                           "Run Kerntally outside the container or sandbox that filters bpf(), or on a kernel "
                           "built with CONFIG_BPF_SYSCALL."),
                std::move(log)};
    }
    std::string release = kernelRelease();
    if (isTooOld(release)) {
        return {Reason::KernelTooOld,
                KT_TR_NOOP("LoadError", "The kernel %1 is too old: counting needs 5.19 or newer."),
                KT_TR_NOOP("LoadError", "Start a newer kernel."), std::move(log), std::move(release)};
    }
    // Where libbpf gets no descriptor to test for a feature, it takes the kernel for one that lacks it.
    if (error == EMFILE || (verifierSpoke && !hasRoomForFiles(filesOfASession))) {
        return {Reason::TooManyFiles, KT_TR_NOOP("LoadError", "This process may not open more than %1 files."),
                KT_TR_NOOP("LoadError", "Count fewer events, or raise the limit (ulimit -n) before the start."),
                std::move(log), std::to_string(openFilesLimit())};
    }
    if (isLockedDown(log)) {
        return {Reason::NoPermission,
                KT_TR_NOOP("LoadError",
                           "This kernel is locked down (lockdown=confidentiality), which keeps programs from following "
                           "a process that runs already."),
                KT_TR_NOOP("LoadError",
                           "Count by command, user or control group instead, or start the kernel with "
                           "lockdown=integrity."),
                std::move(log)};
    }
    if ((error == EPERM || error == EACCES) && !verifierSpoke) {
        return {Reason::NoPermission, KT_TR_NOOP("LoadError", "This process may not count events in the kernel."),
                waysToPermission(), std::move(log)};
    }
    if (access("/sys/kernel/btf/vmlinux", R_OK) != 0) {
        return {
            Reason::NoBtf,
            KT_TR_NOOP("LoadError", "The kernel doesn't carry its type information (/sys/kernel/btf/vmlinux)."),
            KT_TR_NOOP("LoadError", "Start a kernel built with CONFIG_DEBUG_INFO_BTF, as distributions' kernels are."),
            std::move(log)};
    }
    if (verifierSpoke) {
        return {Reason::Verifier, KT_TR_NOOP("LoadError", "The kernel's verifier refuses a program of Kerntally's."),
                KT_TR_NOOP("LoadError", "This is a fault of Kerntally's: please report it with its log."),
                std::move(log)};
    }
    return {Reason::Other, std::move(doing), KT_TR_NOOP("LoadError", "The log may tell more."), std::move(log),
            std::strerror(error)};
}

} // namespace Kerntally
