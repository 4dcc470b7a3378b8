// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/axistick.h"

#include <QLocale>

#include <vector>

namespace Kerntally {

class TrackList;

/// Labels of the time axis, at round times: before the present ("-50 s", "-4 min") or on the clock ("14:32").
namespace TimeTicks {

/// No more than so many, for a picture that ends at the present. span: ms.
std::vector<AxisTick> beforeNow(qint64 span, int most, const QLocale &locale);
/// No more than so many of each stretch between two settings of the clock. begin, end: ns, the tracks' time.
std::vector<AxisTick> onClock(const TrackList &tracks, qint64 begin, qint64 end, int most, const QLocale &locale);

/// One moment (ms since 1970), to the second, or to the tenth where there is so much room.
QString clockText(qint64 time, bool tenths, const QLocale &locale);

} // namespace TimeTicks

} // namespace Kerntally
