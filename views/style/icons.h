// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace Kerntally {

/// One of the one-coloured icons of resources/icons, in this colour.
QIcon tintedIcon(const QString &name, const QColor &colour);

/// The program's own icon.
QIcon programIcon();

} // namespace Kerntally
