// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recording.h"

#include "model/recording/recordingparser.h"

#include <algorithm>

namespace Kerntally {

qint64 Recording::wallClock(qint64 time) const
{
    const auto next = std::upper_bound(clock.begin(), clock.end(), time,
                                       [](qint64 when, const ClockStep &step) { return when < step.time; });
    const qint64 ahead = next == clock.begin() ? 0 : (next - 1)->ahead;
    return startWall + (time - origin) / 1'000'000 + ahead;
}

std::optional<qint64> Recording::nextClockStep(qint64 time) const
{
    const auto next = std::upper_bound(clock.begin(), clock.end(), time,
                                       [](qint64 when, const ClockStep &step) { return when < step.time; });
    return next == clock.end() ? std::nullopt : std::optional(next->time);
}

const Recording::Counter *Recording::find(int number) const
{
    const auto found = std::find_if(counters.begin(), counters.end(),
                                    [number](const Counter &counter) { return counter.number == number; });
    return found == counters.end() ? nullptr : &*found;
}

Recording Recording::read(const QString &path, const std::atomic<bool> *cancelled)
{
    Recording recording;
    recording.path = path;
    RecordReader reader(path);
    RecordingParser parser(recording);
    while (const std::optional<RecordReader::Record> record = reader.next()) {
        if (cancelled && *cancelled)
            throw RecordingError(RecordingParser::tr("Reading it was cancelled."));
        parser.take(*record);
    }
    if (recording.counters.empty())
        throw RecordingError(RecordingParser::tr("It ends before anything was recorded."));
    recording.damagedBytesAt = reader.damagedAt();
    return recording;
}

} // namespace Kerntally
