// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QString;

namespace Kerntally {

/// Events a second as in cells: one digit behind the point where there is no more than one before it.
QString rateText(double rate, const QLocale &locale);

} // namespace Kerntally
