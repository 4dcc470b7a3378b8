// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// The translation of a text that is marked by QT_TRANSLATE_NOOP("Kerntally", …).
QString translatedText(const char *text);

} // namespace Kerntally
