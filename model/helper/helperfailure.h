// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

class QDBusError;

namespace Kerntally {

// Why the helper doesn't count, in the user's language.
SourceFailure noHelper(const QString &details);
SourceFailure otherHelperVersion(const QString &details = {});
SourceFailure helperDenied();
/// While it counted. action: polkit's.
SourceFailure noLongerAllowed(const QString &action);
SourceFailure helperDismissed();
SourceFailure noHelperAgent();
/// What it, or the bus, answered to a call.
SourceFailure failureOf(const QDBusError &error);
/// The same for a call that takes the action trace.
SourceFailure traceFailureOf(const QDBusError &error);

} // namespace Kerntally
