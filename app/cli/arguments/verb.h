// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <span>

namespace Kerntally::Cli {

enum class Verb {
    Top,
    Get,
    Watch,
    Rate,
    Average,
    Alert,
    Measure,
    Who,
    List,
    SelfTest,
};

/// A command of the program: how it is written, what it takes, and what --help says of it.
struct VerbInfo
{
    enum class Counters {
        None,
        One,
        Any, ///< all where none is named
    };

    Verb verb;
    const char *name;
    const char *summary; ///< in the list of commands
    Counters counters;
    const char *arguments;                    ///< in the line on usage, without its options
    const char *about;                        ///< paragraphs above its options
    const char *notes = "";                   ///< paragraphs below them
    std::chrono::milliseconds interval{2000}; ///< unless --interval says another
};

/// All, in the order in which --help lists them; the first is what runs where none is named.
std::span<const VerbInfo> verbs();
const VerbInfo &infoOf(Verb verb);
/// By its name. Throws UsageError, which names those that there are.
const VerbInfo &findVerb(const QString &name);

} // namespace Kerntally::Cli
