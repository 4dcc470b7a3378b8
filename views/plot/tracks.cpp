// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/tracks.h"

#include "model/counters/countermodel.h"
#include "model/history/history.h"

#include <algorithm>
#include <utility>

namespace Kerntally {

const Track *TrackList::find(int number) const
{
    const auto found =
        std::find_if(m_tracks.begin(), m_tracks.end(), [number](const Track &track) { return track.number == number; });
    return found == m_tracks.end() ? nullptr : &*found;
}

qint64 TrackList::begin() const
{
    qint64 begin = 0;
    for (const Track &track : m_tracks) {
        if (!track.history->isEmpty() && (begin == 0 || track.history->begin() + track.shift < begin))
            begin = track.history->begin() + track.shift;
    }
    return begin;
}

std::optional<qint64> TrackList::nextClockStep(qint64) const
{
    return std::nullopt;
}

void TrackList::setAlertRule(int, const std::optional<AlertRule> &) {}

void TrackList::setTracks(std::vector<Track> tracks)
{
    if (tracks == m_tracks)
        return;
    m_tracks = std::move(tracks);
    emit changed();
}

LiveTracks::LiveTracks(CounterModel *model, QObject *parent)
    : TrackList(parent)
    , m_model(model)
{
    connect(model, &CounterModel::rowsInserted, this, &LiveTracks::update);
    connect(model, &CounterModel::rowsRemoved, this, &LiveTracks::update);
    // Clears the tracks before the reset, because other listeners may draw during it.
    connect(model, &CounterModel::modelAboutToBeReset, this, [this] { setTracks({}); });
    connect(model, &CounterModel::modelReset, this, &LiveTracks::update);
    connect(model, &QObject::destroyed, this, [this] { setTracks({}); });
    update();
}

qint64 LiveTracks::wallClock(qint64 time) const
{
    if (!m_model)
        return 0;
    m_model->clock().look();
    return m_model->clock().at(time);
}

std::optional<qint64> LiveTracks::nextClockStep(qint64 time) const
{
    return m_model ? m_model->clock().nextStep(time) : std::nullopt;
}

void LiveTracks::setAlertRule(int number, const std::optional<AlertRule> &rule)
{
    if (Counter *counter = m_model ? m_model->find(number) : nullptr)
        counter->setAlertRule(rule);
}

void LiveTracks::update()
{
    std::vector<Track> tracks;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Counter *counter = m_model->counter(row);
        connect(counter, &Counter::alertRuleChanged, this, &LiveTracks::update, Qt::UniqueConnection);
        connect(counter, &Counter::nameChanged, this, &LiveTracks::update, Qt::UniqueConnection);
        connect(counter, &Counter::hiddenChanged, this, &LiveTracks::update, Qt::UniqueConnection);
        if (counter->isHidden())
            continue;
        tracks.push_back({.number = counter->number(),
                          .name = counter->name(),
                          .history = &counter->history(),
                          .rule = counter->alertRule()});
    }
    setTracks(std::move(tracks));
}

} // namespace Kerntally
