// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// A counter's value got above its threshold.
struct Crossing
{
    int counter = 0;
    quint64 threshold = 0;
    quint64 value = 0; ///< when it was noticed
    qint64 time = 0;   ///< ns, CLOCK_MONOTONIC
    qint64 pid = 0;    ///< of the process whose event crossed; 0: not an event, or not known
    QString process;   ///< its name; empty where pid is 0
    /// It was another user's process, which this session may not see: that takes the right to trace. pid is 0.
    bool isAnotherUsers = false;
};

} // namespace Kerntally
