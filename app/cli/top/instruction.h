// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/counterdefinition.h"

#include <QList>
#include <QString>

namespace Kerntally::Cli {

/// A command that is typed, or sent, while top runs.
struct Instruction
{
    enum class Kind {
        Nothing, ///< an empty line, or a comment (#)
        Increment,
        Set,
        CompareAndSet,
        Reset,
        Watch,
        Unwatch,
        Help,
        Stop,
    };

    /// Throws UsageError.
    static Instruction parse(const QString &line, const QList<CounterDefinition> &known = builtinCounters());

    Kind kind = Kind::Nothing;
    QList<CounterDefinition> counters; ///< empty: all
    quint64 number = 0;                ///< to add, to set, or expected
    quint64 desired = 0;               ///< for CompareAndSet
};

} // namespace Kerntally::Cli
