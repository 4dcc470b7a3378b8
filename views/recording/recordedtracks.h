// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recording.h"
#include "views/plot/tracks.h"

#include <memory>

namespace Kerntally {

/// The counters of a recording and, optionally, of a second one to compare with.
class RecordedTracks : public TrackList
{
    Q_OBJECT

public:
    using TrackList::TrackList;

    /// compared: may be null; begins with the first recording, plus `shift` (ns).
    void show(std::shared_ptr<const Recording> recording, std::shared_ptr<const Recording> compared = nullptr,
              qint64 shift = 0);

    const Recording *recording() const { return m_recording.get(); }
    const Recording *compared() const { return m_compared.get(); }

    qint64 wallClock(qint64 time) const override;
    std::optional<qint64> nextClockStep(qint64 time) const override;

private:
    std::shared_ptr<const Recording> m_recording;
    std::shared_ptr<const Recording> m_compared;
};

} // namespace Kerntally
