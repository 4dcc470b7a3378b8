// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace Kerntally {

// Describe what a client wants to count, for prompts and the log, in untranslated names of the kernel's and from the
// helper's own knowledge. A short line of printable ASCII.

QString purposeOfSession(const Scope &scope);
/// counted: the purpose of the counter.
QString purposeOfCauses(uint parts, const QString &counted);
/// Joins purposes for one prompt: the first ones by name, the rest as their number.
QString purposeOfAll(const QStringList &purposes);

/// Sanitises a text from a client: removes what could be taken for markup, a variable or another line.
QString harmless(const QString &text);

} // namespace Kerntally
