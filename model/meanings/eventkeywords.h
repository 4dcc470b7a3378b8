// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// What users call an event that the kernel calls otherwise, in English and in the user's language: "context switch" for
/// sched:sched_switch. Empty where its name and meaning say it all.
QString eventKeywords(const QString &id);

} // namespace Kerntally
