// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QString>

namespace Kerntally {

/// An alert rule started to fire.
struct Alert
{
    int counter = 0;
    AlertRule rule;    ///< the rule at that time
    quint64 value = 0; ///< the counter's value when the alert was noticed
    double rate = 0;   ///< rate or average, events per second, if the rule is about one; otherwise 0
    qint64 time = 0;   ///< ns, CLOCK_MONOTONIC
    qint64 wall = 0;   ///< ms since 1970, the wall clock at that time; set by CounterModel
    qint64 pid = 0;    ///< the process whose event crossed the limit; 0: none, or unknown
    QString process;   ///< name of the process; empty if pid is 0
    /// Whether the process belongs to another user and the session lacks the right to trace, which is needed to name
    /// it. pid is 0 then.
    bool isAnotherUsers = false;
};

} // namespace Kerntally
