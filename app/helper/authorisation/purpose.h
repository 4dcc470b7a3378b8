// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace Kerntally {

// What a client wants to count, for prompts and for the log: in names of the kernel's, which nobody has to translate, and of
// what the helper knows by itself. A short line of printable ASCII.

QString purposeOfSession(const Scope &scope);
/// counted: the purpose of the counter.
QString purposeOfCauses(uint parts, const QString &counted);
/// Some of them by name, the others by number.
QString purposeOfAll(const QStringList &purposes);

/// Without what could be taken for markup, for a variable or for another line. For anything that a client says.
QString harmless(const QString &text);

} // namespace Kerntally
