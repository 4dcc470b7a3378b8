// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/scope.h"

#include <QString>

namespace Kerntally {

/// Makes a scope narrower, by what people call things. Each throws UnknownName, in the user's words, where there is no
/// such thing.

/// That process with its threads, and all that descend from it.
void onlyProcess(Scope &scope, const QString &pid);
/// Processes of that name; of a longer one the kernel keeps 15 bytes, which is what is compared.
void onlyCommand(Scope &scope, const QString &name);
/// By name or number.
void onlyUser(Scope &scope, const QString &user);
/// A control group by its folder, or by its path as in /proc/PID/cgroup.
void onlyGroup(Scope &scope, const QString &path);

} // namespace Kerntally
