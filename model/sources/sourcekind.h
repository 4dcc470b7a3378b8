// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Kerntally {

/// Who counts.
enum class SourceKind {
    Kernel,    ///< this process, in the kernel
    Helper,    ///< the privileged helper, in the kernel
    Simulated, ///< made-up events
    Maps,      ///< nobody: only numbers in other programs' BPF maps are shown
};

/// Whether it counts events of the kernel.
bool isReal(SourceKind kind);
/// Whether opening it may wait for somebody who types a password.
bool mayAskForPassword(SourceKind kind);
/// The kind that can count real events here: by this process where it may load programs, else by the helper.
SourceKind realSourceKind();

/// "kernel", "helper", "simulated", "maps": as on command lines, in settings and in recordings.
QString toText(SourceKind kind);
std::optional<SourceKind> sourceKind(const QString &text);

} // namespace Kerntally
