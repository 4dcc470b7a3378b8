// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// Why a source can't count, and what to do about it.
struct SourceFailure
{
    /// The type of failure, for programs that can offer a remedy.
    enum class Kind {
        Kernel,       ///< the kernel can't count, or this process isn't permitted to
        NotInstalled, ///< the helper isn't installed, or can't be started
        NoAgent,      ///< a password is needed, and no polkit agent runs
        Dismissed,    ///< the user dismissed the password dialog
        Denied,       ///< by polkit's rules, or the password was wrong
        NoPolkit,     ///< polkit is missing or doesn't answer
        TooManySessions,
        OtherVersion, ///< the helper is of another version
        HelperGone,   ///< the helper ended while it counted, or before it answered
    };

    /// In one line: what, and what to do about it.
    QString words() const { return remedy.isEmpty() ? message : message + QLatin1Char(' ') + remedy; }

    QString message;
    QString remedy;
    QString details;      ///< logs; may be empty
    bool isFault = false; ///< a bug of Kerntally's, to be reported with the details
    Kind kind = Kind::Kernel;
};

} // namespace Kerntally
