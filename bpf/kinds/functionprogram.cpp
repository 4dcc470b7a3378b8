// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/functionhook.h"
#include "bpf/kinds/hookedprogram.h"
#include "bpf/kinds/programkind.h"

#include <limits>
#include <sstream>

namespace Kerntally {

namespace {

std::string purposeOf(const EventRequest &request, unsigned /*counter*/)
{
    std::ostringstream text;
    text << "uprobe:0x" << std::hex << request.numbers[0];
    return text.str();
}

std::unique_ptr<EventProgram> attach(const ProgramContext &context, const EventRequest &request, unsigned counter)
{
    return std::make_unique<HookedProgram>(context.maps,
                                           std::make_unique<FunctionHook>(request.file, request.numbers[0]), counter);
}

} // namespace

/// Calls of the function that begins at an offset of a file.
ProgramKind functionProgramKind()
{
    constexpr EventSchema::Range offset = {.least = 0, .most = std::numeric_limits<std::uint64_t>::max()};
    return {.name = "uprobe",
            .schema = {.numbers = {offset}, .file = EventSchema::File::Function},
            .purpose = &purposeOf,
            .attach = &attach};
}

} // namespace Kerntally
