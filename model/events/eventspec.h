// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventrequest.h"

#include <QString>

namespace Kerntally {

/// An event that a counter can count: for people, and for whoever counts it.
struct EventSpec
{
    QString id;         ///< as on command lines and in JSON: "sched:sched_switch"
    QString name;       ///< for people
    QString definition; ///< exactly what is counted, in a sentence
    EventRequest request;
};

} // namespace Kerntally
