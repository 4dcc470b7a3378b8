// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace Kerntally {

/// Why the kernel doesn't count for us: what() in plain words, what to do about it, and the kernel's own log.
class LoadError : public std::runtime_error
{
public:
    enum class Reason {
        NoPermission,
        KernelTooOld,
        NoBpf, ///< not in this kernel, or kept from this process (a container's filter)
        NoBtf, ///< the kernel doesn't carry its type information
        NoTracepoint,
        Verifier, ///< the kernel refuses a program of ours: a fault to report
        Other,
    };

    LoadError(Reason reason, const std::string &message, std::string remedy, std::string log = {});

    Reason reason() const noexcept { return m_reason; }
    const std::string &remedy() const noexcept { return m_remedy; }
    /// libbpf's and the verifier's words; may be empty.
    const std::string &log() const noexcept { return m_log; }

    /// The error that an errno of a bpf() call, together with what was logged, most likely means.
    static LoadError from(int error, const std::string &doing, std::string log);

private:
    Reason m_reason;
    std::string m_remedy;
    std::string m_log;
};

} // namespace Kerntally
