// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

class QDBusError;

namespace Kerntally {

// Failures of the helper, in the user's language.
SourceFailure noHelper(const QString &details);
SourceFailure otherHelperVersion(const QString &details = {});
SourceFailure helperDenied();
/// The right to count was withdrawn while it counted. action: polkit's.
SourceFailure noLongerAllowed(const QString &action);
SourceFailure helperDismissed();
SourceFailure noHelperAgent();
/// The error that the helper, or the bus, returned for a call.
SourceFailure failureOf(const QDBusError &error);
/// The same for a call that takes the action trace.
SourceFailure traceFailureOf(const QDBusError &error);

} // namespace Kerntally
