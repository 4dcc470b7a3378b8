// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/sourcechoice.h"
#include "model/processes/scoperequest.h"

#include <QStringList>

#include <optional>
#include <stdexcept>

namespace Kerntally {

/// Arguments that make no sense. what() says why, in words for the user.
class OptionsError : public std::runtime_error
{
public:
    explicit OptionsError(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
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
