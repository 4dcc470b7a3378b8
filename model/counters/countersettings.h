// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

class Counter;

/// What the user set for a counter, kept under the counter's id. Counts are not kept: they begin anew.
void saveCounter(const Counter &counter, QSettings &store);
/// What can't be understood is left out.
void restoreCounter(Counter &counter, QSettings &store);

} // namespace Kerntally
