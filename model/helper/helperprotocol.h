// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

#include <QString>

/// Names that the helper and its clients use on the bus, besides those in the interfaces' XML.
namespace Kerntally {

inline QString helperService()
{
    return QStringLiteral("io.github.kerntally.Helper1");
}
inline QString helperPath()
{
    return QStringLiteral("/io/github/kerntally/Helper1");
}
inline QString sessionInterface()
{
    return QStringLiteral("io.github.kerntally.Session1");
}

// What polkit is asked for.
inline QString observeAction()
{
    return QStringLiteral("io.github.kerntally.observe");
}
inline QString traceAction()
{
    return QStringLiteral("io.github.kerntally.trace");
}

/// Names of the D-Bus errors that the helper returns.
namespace HelperError {

inline QString denied()
{
    return QStringLiteral("io.github.kerntally.Error.Denied");
}
inline QString dismissed()
{
    return QStringLiteral("io.github.kerntally.Error.Dismissed");
}
inline QString noAgent()
{
    return QStringLiteral("io.github.kerntally.Error.NoAgent");
}
inline QString noPolkit()
{
    return QStringLiteral("io.github.kerntally.Error.NoPolkit");
}
inline QString tooManySessions()
{
    return QStringLiteral("io.github.kerntally.Error.TooManySessions");
}
/// Of anything else that there is a limit to.
inline QString tooMany()
{
    return QStringLiteral("io.github.kerntally.Error.TooMany");
}
/// The caller's programs hold the memory of too many closed sessions.
inline QString memoryHeld()
{
    return QStringLiteral("io.github.kerntally.Error.MemoryHeld");
}
/// Its message is textOf() a LoadError.
inline QString kernel()
{
    return QStringLiteral("io.github.kerntally.Error.Kernel");
}
/// Untranslated: what it says, what to do, and what is peculiar to the machine, a line each.
inline QString textOf(const LoadError &error)
{
    return QString::fromStdString(error.message() + '\n' + error.remedy() + '\n' + error.detail());
}
inline QString noSuchCounter()
{
    return QStringLiteral("io.github.kerntally.Error.NoSuchCounter");
}

} // namespace HelperError

} // namespace Kerntally
