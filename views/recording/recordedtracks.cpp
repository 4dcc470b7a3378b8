// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordedtracks.h"

#include <utility>

namespace Kerntally {

void RecordedTracks::show(std::shared_ptr<const Recording> recording, std::shared_ptr<const Recording> compared,
                          qint64 shift)
{
    std::vector<Track> tracks;
    for (const Recording::Counter &counter : recording->counters)
        tracks.push_back({.number = counter.number,
                          .name = counter.name,
                          .history = &counter.history,
                          .rule = {},
                          .end = recording->end});
    if (compared) {
        for (const Recording::Counter &counter : compared->counters)
            tracks.push_back({.number = counter.number,
                              .name = tr("%1 (compared)").arg(counter.name),
                              .history = &counter.history,
                              .rule = {},
                              .dashed = true,
                              .end = compared->end + shift,
                              .shift = shift});
    }
    // Deletes the previous recordings only after setTracks(), because their tracks are drawn until then.
    const auto before = std::exchange(m_recording, std::move(recording));
    const auto comparedBefore = std::exchange(m_compared, std::move(compared));
    setTracks(std::move(tracks));
}

qint64 RecordedTracks::wallClock(qint64 time) const
{
    return m_recording ? m_recording->wallClock(time) : 0;
}

std::optional<qint64> RecordedTracks::nextClockStep(qint64 time) const
{
    return m_recording ? m_recording->nextClockStep(time) : std::nullopt;
}

} // namespace Kerntally
