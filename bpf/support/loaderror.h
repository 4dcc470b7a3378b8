// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace Kerntally {

/// A BPF program or map couldn't be loaded or attached: what() says why, with a remedy and the kernel's log. The texts are
/// English and keys of the translations, context "LoadError".
class LoadError : public std::runtime_error
{
public:
    enum class Reason {
        NoPermission,
        KernelTooOld,
        NoBpf, ///< not in this kernel, or kept from this process (a container's filter)
        NoBtf, ///< the kernel doesn't carry its type information
        NoTracepoint,
        NoProcess,  ///< it ended
        NoGroup,    ///< no control group
        NoFunction, ///< that calls could be counted of
        NoMap,      ///< of another program, or none that has numbers
        TooManyFiles,
        Verifier, ///< the kernel refuses a program of ours: a fault to report
        Other,
    };

    /// A message with a "%1" says there what is peculiar to this machine; one without gets it after a colon.
    LoadError(Reason reason, std::string message, std::string remedy, std::string log = {}, std::string detail = {});

    Reason reason() const noexcept { return m_reason; }
    /// what() in its two parts.
    const std::string &message() const noexcept { return m_message; }
    const std::string &detail() const noexcept { return m_detail; }
    const std::string &remedy() const noexcept { return m_remedy; }
    /// libbpf's and the verifier's words; may be empty.
    const std::string &log() const noexcept { return m_log; }

    /// The error that an errno of a bpf() call, together with what was logged, most likely means. doing: a text that can
    /// be translated.
    static LoadError from(int error, std::string doing, std::string log);

private:
    Reason m_reason;
    std::string m_message;
    std::string m_detail;
    std::string m_remedy;
    std::string m_log;
};

} // namespace Kerntally
