// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"
#include "model/history/history.h"
#include "model/recording/recordreader.h"

#include <QString>

#include <atomic>
#include <optional>
#include <vector>

namespace Kerntally {

/// A recording that was read from its file. Times are in ns; it begins at `origin`.
struct Recording
{
    struct Counter
    {
        int number = 0;
        QString id;
        QString name;
        QString definition;
        History history;

        /// Counted from the beginning of the recording to its end.
        quint64 events() const { return history.isEmpty() ? 0 : history.back().total - first; }
        quint64 first = 0; ///< total at the beginning
    };
    struct Marker
    {
        qint64 time = 0;
        QString note;
    };
    /// How much the wall clock is ahead from this time on.
    struct ClockStep
    {
        qint64 time = 0;
        qint64 ahead = 0; ///< ms
    };

    /// Not zero, which means no time to some.
    static constexpr qint64 origin = 1'000'000'000;

    QString path;
    QString source;       ///< id
    qint64 startWall = 0; ///< ms since 1970
    qint64 end = origin;
    bool isComplete = false;    ///< it was stopped, not cut off
    qint64 damagedBytesAt = -1; ///< where in the file something can't be read; -1: nowhere
    std::vector<Counter> counters;
    std::vector<Marker> markers;
    std::vector<Alert> alerts;
    std::vector<ClockStep> clock;

    qint64 duration() const { return end - origin; }
    /// ms since 1970
    qint64 wallClock(qint64 time) const;
    /// When that clock was set next after the time; none: it wasn't.
    std::optional<qint64> nextClockStep(qint64 time) const;
    const Counter *find(int number) const;

    /// Any thread; takes a moment for long ones. Throws RecordingError, also where it's cancelled.
    static Recording read(const QString &path, const std::atomic<bool> *cancelled = nullptr);
};

} // namespace Kerntally
