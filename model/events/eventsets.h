// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Kerntally {

/// Events that together tell of one part of the system: where somebody begins who doesn't know their names.
struct EventSet
{
    QString name;       ///< of the set, for machines: "scheduler"
    QString title;      ///< for people
    QStringList events; ///< ids; not every kernel has all of them
};

QList<EventSet> eventSets();

} // namespace Kerntally
