// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Kerntally {

/// Names out of `known` that somebody who wrote `name` may have meant, nearest first: some letters wrong, or a part of
/// the name. Of very many names it looks only at those that it gets to in half a second.
QStringList closestNames(const QString &name, const QStringList &known, int most = 3);

/// " Did you mean …?", or nothing where no name is near.
QString suggestion(const QStringList &names);

} // namespace Kerntally
