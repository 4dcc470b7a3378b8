// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"

#include <QByteArray>
#include <QtGlobal>

namespace Kerntally {

/// A scope in a client's call; its descriptors are sent later, on the channel.
struct ScopeMessage
{
    bool members = false;
    bool process = false;
    QByteArray command;  ///< empty: any
    qlonglong user = -1; ///< -1: any
    bool group = false;

    /// Throws std::invalid_argument if it is malformed.
    Scope scope() const;
};

} // namespace Kerntally
