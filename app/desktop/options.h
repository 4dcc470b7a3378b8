// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"
#include "model/counters/sourcechoice.h"
#include "model/processes/scoperequest.h"

#include <QStringList>

#include <optional>

namespace Kerntally {

/// The arguments are invalid.
class OptionsError : public UserError
{
public:
    using UserError::UserError;
};

/// The options of a start of the desktop program.
struct Options
{
    std::optional<SourceChoice> source; ///< none: simulated if that was used last, otherwise realSourceKind()
    ScopeRequest only;
    QStringList counters;   ///< ids of events, added to the selection
    QStringList recordings; ///< absolute paths of recordings to open
    bool newInstance = false;
    bool help = false;
    bool version = false;

    /// arguments: the first is the program's name. Throws OptionsError, unless help or version is requested.
    static Options parse(const QStringList &arguments);
    static QString helpText();
    /// The options as arguments for another process, independent of the working directory.
    QStringList toArguments() const;
};

} // namespace Kerntally
