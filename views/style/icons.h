// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace Kerntally {

/// A monochrome icon of resources/icons in this colour. name: without path and suffix.
QIcon tintedIcon(const QString &name, const QColor &colour);

/// The program's icon.
QIcon programIcon();

} // namespace Kerntally
