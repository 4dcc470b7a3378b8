// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

namespace Kerntally {

class CounterModel;
class History;

/// One line of a chart: a counter's past, live or recorded.
struct Track
{
    int number = 0; ///< the counter's: its colour, and what is selected
    QString name;
    const History *history = nullptr; ///< borrowed, until the list changes
    std::optional<AlertRule> rule;
    bool dashed = false;                      ///< so that what is compared with can be told apart
    std::optional<qint64> end = std::nullopt; ///< when its past ends, as the chart's time; none where it goes on
    qint64 shift = 0; ///< ns, added to the times of the history: where pasts of different days lie over each other

    bool operator==(const Track &) const = default;
};

/// What a chart draws, in the order of a legend.
class TrackList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Track> &tracks() const { return m_tracks; }
    /// The first with this number; null where there is none.
    const Track *find(int number) const;

    /// When the oldest of the tracks begins; 0 where there is none.
    qint64 begin() const;

    /// What the clock on the wall showed at a time of the tracks: ms since 1970.
    virtual qint64 wallClock(qint64 time) const = 0;
    /// When that clock was set next after a time of the tracks; none: it wasn't.
    virtual std::optional<qint64> nextClockStep(qint64 time) const;
    /// Whether the tracks go on: their end is now.
    virtual bool isLive() const { return false; }
    /// Whether setAlertRule() does anything.
    virtual bool hasAlerts() const { return false; }
    virtual void setAlertRule(int number, const std::optional<AlertRule> &rule);

signals:
    /// The tracks, or what is said of them; their histories grow without a word.
    void changed();

protected:
    void setTracks(std::vector<Track> tracks);

private:
    std::vector<Track> m_tracks;
};

/// The counters of a model that are not hidden, as they count.
class LiveTracks : public TrackList
{
    Q_OBJECT

public:
    /// The model is borrowed and may end before the list.
    explicit LiveTracks(CounterModel *model, QObject *parent = nullptr);

    qint64 wallClock(qint64 time) const override;
    std::optional<qint64> nextClockStep(qint64 time) const override;
    bool isLive() const override { return true; }
    bool hasAlerts() const override { return true; }
    void setAlertRule(int number, const std::optional<AlertRule> &rule) override;

private:
    void update();

    QPointer<CounterModel> m_model;
};

} // namespace Kerntally
