// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

#include <QString>

namespace Kerntally {

/// How the window shows why a source can't count, besides the words that the failure itself has.
struct FailureLook
{
    QString icon; ///< of resources/icons
    QString title;
    QString copyLabel = {}; ///< of a button that copies what helps; empty: there is none
    QString copyToolTip = {};
    QString copied = {}; ///< what it copies
};

FailureLook lookOf(const SourceFailure &failure);

} // namespace Kerntally
