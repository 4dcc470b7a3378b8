// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "bpf/programs/sessionprograms.h"

#include <atomic>
#include <memory>

/// Gives the helper sessions that load nothing: what comes through to them would have reached the kernel. Ends the program
/// over anything that mustn't.
class ProgramGuard
{
public:
    std::unique_ptr<Kerntally::SessionPrograms> load(const Kerntally::Scope &scope,
                                                     const Kerntally::TaskRights &rights);

    std::atomic<long> alive = 0; ///< sessions
    /// As many as somebody who may was asked for, and said yes.
    std::atomic<long> mayBeMade = 0;
    std::atomic<bool> mayTrace = false;
    /// Of all that was called.
    std::atomic<long> calls = 0;
};
