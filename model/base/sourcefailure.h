// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// Why a source can't count, and what to do about it.
struct SourceFailure
{
    /// What went wrong, for those who offer more than words against it.
    enum class Kind {
        Kernel,       ///< it can't, or this process may not
        NotInstalled, ///< the helper isn't, or nothing can start it
        NoAgent,      ///< a password is needed, and nothing asks for it
        Dismissed,    ///< the question for the password was
        Denied,       ///< by the rules of this machine, or the password was wrong
        NoPolkit,     ///< or it doesn't answer
        TooManySessions,
        OtherVersion, ///< the helper is
        HelperGone,   ///< while it counted, or before it answered
    };

    /// In one line: what, and what to do about it.
    QString words() const { return remedy.isEmpty() ? message : message + QLatin1Char(' ') + remedy; }

    QString message;
    QString remedy;
    QString details;      ///< logs; may be empty
    bool isFault = false; ///< of Kerntally's: the details belong in a report
    Kind kind = Kind::Kernel;
};

} // namespace Kerntally
