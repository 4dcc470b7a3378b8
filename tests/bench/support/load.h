// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

/// A process that makes syscalls of several kinds, as many a second as asked for, until this object ends.
class Load
{
public:
    explicit Load(int syscallsPerSecond);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

private:
    pid_t m_process;
};

/// Syscalls that neither need anything nor change anything; the load makes them in turn.
constexpr int harmlessSyscalls = 60;
unsigned harmlessSyscall(int index);
