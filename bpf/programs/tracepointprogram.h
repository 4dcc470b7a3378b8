// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/sessionprogram.h"
#include "bpf/support/loaderror.h"

#include <cstdint>
#include <memory>
#include <string>

struct tracepoint_bpf;

namespace Kerntally {

/// One counter on one tracepoint: a program of its own, so that it comes and goes without touching the others.
class TracepointProgram
{
public:
    /// Loads and attaches it: events count from some moment of the call on. Throws LoadError.
    TracepointProgram(const SessionMaps &maps, const std::string &tracepoint, unsigned counter);
    /// Detaches it. An event that another CPU is at may still be counted a moment later.
    ~TracepointProgram();
    TracepointProgram(const TracepointProgram &) = delete;
    TracepointProgram &operator=(const TracepointProgram &) = delete;

    const std::string &tracepoint() const { return m_tracepoint; }
    /// Events that the kernel skipped because the program was running already.
    std::uint64_t missed() const;

private:
    struct Destroy
    {
        void operator()(tracepoint_bpf *skeleton) const noexcept;
    };

    std::string m_tracepoint;
    std::unique_ptr<tracepoint_bpf, Destroy> m_skeleton;
    std::unique_ptr<bpf_link, DestroyLink> m_link;
};

} // namespace Kerntally
