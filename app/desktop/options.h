// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"
#include "model/counters/sourcechoice.h"
#include "model/processes/scoperequest.h"

#include <QStringList>

#include <optional>

namespace Kerntally {

/// Arguments that make no sense.
class OptionsError : public UserError
{
public:
    using UserError::UserError;
};

/// What a start of the desktop program asks for.
struct Options
{
    std::optional<SourceChoice> source; ///< none: simulated where that was used last, else what counts real events
    ScopeRequest only;
    QStringList counters;   ///< ids of events to count besides what was chosen
    QStringList recordings; ///< to open: absolute paths
    bool newInstance = false;
    bool help = false;
    bool version = false;

    /// The first argument is the program's name. Throws OptionsError, unless help or version is asked for.
    static Options parse(const QStringList &arguments);
    static QString helpText();
    /// For another process, whatever its folder is.
    QStringList toArguments() const;
};

} // namespace Kerntally
