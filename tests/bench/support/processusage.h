// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// What processes have used so far, all their threads together.
struct ProcessUsage
{
    double cpu = 0;          ///< s
    quint64 switches = 0;    ///< voluntary: as many wake-ups
    double memory = 0;       ///< MB, resident
    double proportional = 0; ///< MB, what is shared with others counted in part

    static ProcessUsage of(const QList<qint64> &processes);
};
