// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/sourcechoice.h"
#include "model/processes/scoperequest.h"

#include <QStringList>

#include <optional>

namespace Kerntally {

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
    QString problem; ///< why these arguments make no sense; empty: they do

    /// The first argument is the program's name.
    static Options parse(const QStringList &arguments);
    static QString helpText();
    /// For another process, whatever its folder is.
    QStringList toArguments() const;
};

} // namespace Kerntally
