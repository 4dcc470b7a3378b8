// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Kerntally {

/// What a counter counts, in words.
struct CounterDefinition
{
    int number = 0;        ///< 1 to KT_COUNTERS
    QString id;            ///< as on command lines and in JSON: "file-opens"
    QString name;          ///< for people: "File opens"
    QString definition;    ///< exactly what is counted
    bool mayWrite = false; ///< of another program's map: changes write it
};

/// The four counters that every source has, by number.
QList<CounterDefinition> builtinCounters();

} // namespace Kerntally
