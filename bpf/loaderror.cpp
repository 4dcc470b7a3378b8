// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/loaderror.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/utsname.h>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

/// Since then a process without capabilities may use the maps that it was handed; bpf_loop() came with 5.17.
constexpr int oldestMajor = 5;
constexpr int oldestMinor = 19;

bool kernelIsTooOld(std::string &release)
{
    utsname name = {};
    int major = 0;
    int minor = 0;
    if (uname(&name) != 0 || std::sscanf(name.release, "%d.%d", &major, &minor) != 2) // NOLINT(cert-err34-c)
        return false;
    release = name.release;
    return major < oldestMajor || (major == oldestMajor && minor < oldestMinor);
}

} // namespace

LoadError::LoadError(Reason reason, const std::string &message, std::string remedy, std::string log)
    : std::runtime_error(message)
    , m_reason(reason)
    , m_remedy(std::move(remedy))
    , m_log(std::move(log))
{
}

LoadError LoadError::from(int error, const std::string &doing, std::string log)
{
    const std::string simulated = "simulated events show the program without it (--source simulated).";
    const bool verifierSpoke = log.find("processed ") != std::string::npos;
    std::string release;

    if (error == ENOSYS) {
        return {Reason::NoBpf, "This kernel has no BPF, or this process is kept from it.",
                "Run Kerntally outside the container or sandbox that filters bpf(), or on a kernel built with "
                "CONFIG_BPF_SYSCALL; "
                    + simulated,
                std::move(log)};
    }
    if (kernelIsTooOld(release)) {
        return {Reason::KernelTooOld, "The kernel " + release + " is too old: counting needs 5.19 or newer.",
                "Start a newer kernel; " + simulated, std::move(log)};
    }
    if ((error == EPERM || error == EACCES) && !verifierSpoke) {
        return {Reason::NoPermission, "This process may not count events in the kernel.",
                geteuid() == 0 ? "root is not enough here: CAP_BPF and CAP_PERFMON are missing, as in most "
                                 "containers, or the kernel is locked down; "
                        + simulated
                               : "Run it as root, or with the capabilities CAP_BPF and CAP_PERFMON; " + simulated,
                std::move(log)};
    }
    if (access("/sys/kernel/btf/vmlinux", R_OK) != 0) {
        return {Reason::NoBtf, "The kernel doesn't carry its type information (/sys/kernel/btf/vmlinux).",
                "Start a kernel built with CONFIG_DEBUG_INFO_BTF, as distributions' kernels are; " + simulated,
                std::move(log)};
    }
    if (verifierSpoke) {
        return {Reason::Verifier, "The kernel's verifier refuses a program of Kerntally's.",
                "This is a fault of Kerntally's: please report it with the log below; " + simulated, std::move(log)};
    }
    return {Reason::Other, doing + ": " + std::strerror(error), "The log below may tell more; " + simulated,
            std::move(log)};
}

} // namespace Kerntally
