// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/axistick.h"

#include <QLocale>

#include <vector>

namespace Kerntally {

class TrackList;

/// Labels of the time axis: relative to now ("-50 s", "-4 min") or clock times ("14:32").
namespace TimeTicks {

/// At most `most` ticks, for a view that ends now. span: ms.
std::vector<AxisTick> beforeNow(qint64 span, int most, const QLocale &locale);
/// At most `most` ticks between any two settings of the clock. begin, end: ns, the tracks' clock.
std::vector<AxisTick> onClock(const TrackList &tracks, qint64 begin, qint64 end, int most, const QLocale &locale);

/// A clock time (ms since 1970) with seconds, optionally with tenths.
QString clockText(qint64 time, bool tenths, const QLocale &locale);

} // namespace TimeTicks

} // namespace Kerntally
