// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Kerntally {

/// Now, in ns of CLOCK_MONOTONIC: the clock of samples, alerts and the kernel's notices. From any thread.
inline qint64 monotonicNow()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace Kerntally
