// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/sources/countersource.h"
#include "model/sources/simulatedsource.h"
#include "model/sources/sourcekind.h"

#include <memory>
#include <optional>

namespace Kerntally {

/// A source that can be made, as options and settings name it.
struct SourceChoice
{
    static constexpr int builtins = KT_FIRST_FREE - 1;

    SourceKind kind = SourceKind::Kernel;
    /// Of simulated events.
    SimulatedSource::Scenario scenario = SimulatedSource::Scenario::Busy;
    int counters = builtins; ///< of simulated events: so many from the beginning

    /// "kernel", "helper", "simulated" or "simulated:busy", "simulated:lab", "simulated:64" (counters). None where it
    /// is something else.
    static std::optional<SourceChoice> fromText(const QString &text);
    QString toText() const;
    bool operator==(const SourceChoice &) const = default;

    /// scope: whose events count. Not open yet.
    std::unique_ptr<CounterSource> make(const Scope &scope) const;
};

} // namespace Kerntally
