// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

#include <QString>

namespace Kerntally {

/// Icon, title and copy button by which the window presents a SourceFailure, beside the failure's own texts.
struct FailureLook
{
    QString icon; ///< name of a file in resources/icons
    QString title;
    QString copyLabel = {}; ///< label of the button that copies `copied`; empty: no button
    QString copyToolTip = {};
    QString copied = {}; ///< text for the clipboard
};

FailureLook lookOf(const SourceFailure &failure);

} // namespace Kerntally
