// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/hookedprogram.h"
#include "bpf/kinds/programkind.h"
#include "bpf/kinds/tracepointhook.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/translatable.h"
#include "bpf/symbols/ringlock.h"

namespace Kerntally {

namespace {

std::string purposeOf(const EventRequest &request, unsigned /*counter*/)
{
    return "tracepoint:" + request.strings[0];
}

std::unique_ptr<EventProgram> attach(const ProgramContext &context, const EventRequest &request, unsigned counter)
{
    const std::string &name = request.strings[0];
    if (locksUpWithNotices(name)) {
        throw LoadError(LoadError::Reason::NoTracepoint,
                        KT_TR_NOOP("LoadError", "This kernel's locks don't allow counting '%1'."),
                        KT_TR_NOOP("LoadError", "Linux 6.15 and later do."), {}, name);
    }
    return std::make_unique<HookedProgram>(context.maps, std::make_unique<TracepointHook>(name), counter);
}

} // namespace

/// By the name without the subsystem, which the kernel looks up among its own.
ProgramKind tracepointProgramKind()
{
    constexpr EventSchema::Text name = {.characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_",
                                        .longest = 120};
    return {.name = "tracepoint", .schema = {.strings = {name}}, .purpose = &purposeOf, .attach = &attach};
}

} // namespace Kerntally
