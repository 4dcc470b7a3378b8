// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// The message's first line is what, its second what to do about it.
inline QString kernel()
{
    return QStringLiteral("io.github.kerntally.Error.Kernel");
}
inline QString noSuchCounter()
{
    return QStringLiteral("io.github.kerntally.Error.NoSuchCounter");
}

} // namespace HelperError

} // namespace Kerntally
