// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/verb.h"

#include <QString>

#include <span>

namespace Kerntally::Cli {

struct CommandLine;

/// An option: how it is written, which commands take it, what it sets, and what --help says of it. One that means another
/// thing in another command has an entry for each.
struct OptionInfo
{
    /// One of the values that there are.
    struct Choice
    {
        const char *value;
        const char *help;
    };

    /// Whether help on the program tells of it, and not help on its commands.
    bool isGeneral() const;
    bool isOf(Verb verb) const;

    const char *name;    ///< with its dashes
    const char *value;   ///< what help calls its value; nullptr: it takes none
    const char *example; ///< a value, for those who forgot it
    unsigned verbs;      ///< a bit each
    const char *help;
    /// Throws UsageError where the value makes no sense.
    void (*apply)(CommandLine &line, const QString &value);
    bool isRepeatable = false;
    bool isList = false;                  ///< of which only one can be asked for
    std::span<const Choice> choices = {}; ///< instead of help
};

/// All, in the order in which --help lists them.
std::span<const OptionInfo> options();
/// An option of that name, of whichever command; nullptr: there is none.
const OptionInfo *findOption(const QString &name);
/// A command's option of that name; nullptr: it has none.
const OptionInfo *findOption(const QString &name, Verb verb);

} // namespace Kerntally::Cli
