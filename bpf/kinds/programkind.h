// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/layout.h"
#include "bpf/kinds/eventprogram.h"
#include "bpf/kinds/eventrequest.h"
#include "bpf/kinds/sessionprogram.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Kerntally {

class SharedPrograms;

/// What a request of one kind consists of, exactly. Requests may come from anybody: whatever doesn't fit is refused before
/// it is used.
struct EventSchema
{
    /// A string that isn't empty.
    struct Text
    {
        std::string_view characters; ///< that it may have
        std::size_t longest = 0;
    };
    struct Range
    {
        std::uint64_t least = 0;
        std::uint64_t most = 0;
    };
    enum class File {
        None,
        Function, ///< a program or library in which a function begins at the first number
    };

    std::vector<Text> strings = {};
    std::vector<Range> numbers = {};
    File file = File::None;
    Range counters = {KT_FIRST_FREE, KT_COUNTERS};

    /// hasFile: one is part of the request, or will be. Throws std::invalid_argument where it doesn't fit.
    void require(const EventRequest &request, bool hasFile, unsigned counter) const;
};

/// What a session's programs count with.
struct ProgramContext
{
    SessionMaps maps;
    SharedPrograms &shared;
};

/// A kind of event, as far as the kernel is concerned. A new one is a function that returns its ProgramKind, and a line in
/// programkinds.cpp.
struct ProgramKind
{
    const char *name = nullptr; ///< in requests
    EventSchema schema;
    bool takesTrace = true; ///< the helper asks polkit for the action trace; otherwise who may observe may count these
    bool isOnce = false;    ///< a session counts each event on one counter only, since it costs much
    /// What is counted, in names of the kernel's: for prompts and logs. Both functions are given requests that fit.
    std::string (*purpose)(const EventRequest &request, unsigned counter) = nullptr;
    /// Counts from some moment of the call on. Throws LoadError, std::logic_error.
    std::unique_ptr<EventProgram> (*attach)(const ProgramContext &context, const EventRequest &request,
                                            unsigned counter) = nullptr;
};

/// All kinds.
const std::vector<ProgramKind> &programKinds();
/// Throws std::invalid_argument where there is none of that name.
const ProgramKind &programKind(std::string_view name);

} // namespace Kerntally
