// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventhook.h"
#include "bpf/kinds/eventprogram.h"
#include "bpf/kinds/sessionprogram.h"
#include "bpf/support/skeleton.h"

#include <memory>

struct event_bpf;

namespace Kerntally {

/// Counts all events of one hook, by a program of its own, so that it comes and goes without touching other counters.
class HookedProgram : public EventProgram
{
public:
    /// Loads and attaches it. Throws LoadError.
    HookedProgram(const SessionMaps &maps, std::unique_ptr<EventHook> hook, unsigned counter);
    ~HookedProgram() override;

    std::uint64_t missed() const override;
    const EventHook &hook() const override { return *m_hook; }

private:
    std::unique_ptr<EventHook> m_hook;
    Skeleton<event_bpf> m_skeleton;
    std::unique_ptr<Attachment> m_attachment;
};

} // namespace Kerntally
