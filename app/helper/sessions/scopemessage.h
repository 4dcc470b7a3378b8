// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"

#include <QByteArray>
#include <QtGlobal>

namespace Kerntally {

/// A scope as a client says it, whose descriptors come later.
struct ScopeMessage
{
    bool members = false;
    bool process = false;
    QByteArray command;  ///< empty: any
    qlonglong user = -1; ///< -1: any
    bool group = false;

    /// Throws std::invalid_argument where it makes no sense.
    Scope scope() const;
};

} // namespace Kerntally
