// SPDX-License-Identifier: GPL-3.0-or-later
// A loader that loads nothing, in place of the real one (bpf/programs/loader.cpp) where a program links it: what comes through
// to it would have reached the kernel. It ends the program over anything that mustn't.
#pragma once

#include <atomic>

namespace StandInLoader {

inline std::atomic<long> alive = 0;
/// As many as somebody who may was asked for, and said yes.
inline std::atomic<long> mayBeMade = 0;
inline std::atomic<bool> mayTrace = false;
/// Of all that was called.
inline std::atomic<long> calls = 0;

} // namespace StandInLoader
