// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QString>

namespace Kerntally {

/// A counter met the condition of its alert rule.
struct Alert
{
    int counter = 0;
    AlertRule rule;    ///< as it was then
    quint64 value = 0; ///< of the counter, when it was noticed
    double rate = 0;   ///< the rate or the average that the rule is about; 0 where it is about the value
    qint64 time = 0;   ///< ns, CLOCK_MONOTONIC
    qint64 wall = 0;   ///< ms since 1970, by the clock on the wall at that time; CounterModel sets it
    qint64 pid = 0;    ///< of the process whose event crossed; 0: not an event, or not known
    QString process;   ///< its name; empty where pid is 0
    /// The process is another user's, which a session sees only with the right to trace. pid is 0 then.
    bool isAnotherUsers = false;
};

} // namespace Kerntally
