// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventhook.h"

#include <string>

namespace Kerntally {

/// A tracepoint of the kernel, by its name without the subsystem: "sched_switch".
class TracepointHook : public EventHook
{
public:
    explicit TracepointHook(std::string name);

    void prepare(bpf_program *program) const override;
    std::unique_ptr<Attachment> attach(const bpf_program *program) const override;

private:
    std::string m_name;
};

} // namespace Kerntally
