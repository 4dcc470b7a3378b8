// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// Whether this program runs in a Flatpak: of this computer it sees its own processes and few files. From any thread.
bool isInFlatpak();

/// Whether this program sees other numbers of processes than the kernel tells. From any thread.
bool isInPidNamespace();

/// What to know of numbers of processes that the kernel tells: in a PID namespace this program sees others. Empty where it
/// sees the same. From any thread.
QString processNumbersRemark();

} // namespace Kerntally
