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

/// A line of a chart: the history of a counter, live or recorded.
struct Track
{
    int number = 0; ///< of the counter; identifies its colour and the selection
    QString name;
    const History *history = nullptr; ///< borrowed; valid until the list changes
    std::optional<AlertRule> rule;
    bool dashed = false;                      ///< distinguishes the run that is compared with
    std::optional<qint64> end = std::nullopt; ///< of its data, in the chart's time; none: still counting
    qint64 shift = 0; ///< ns, added to the history's times, so that runs of different days can be compared

    bool operator==(const Track &) const = default;
};

/// The tracks of a chart, in the order of its legend. GUI thread only.
class TrackList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Track> &tracks() const { return m_tracks; }
    /// The first track with this number; null if there is none.
    const Track *find(int number) const;

    /// When the oldest track begins (ns, the tracks' clock); 0 without tracks.
    qint64 begin() const;

    /// Converts a time (ns, the tracks' clock) to the wall clock: ms since 1970.
    virtual qint64 wallClock(qint64 time) const = 0;
    /// The first setting of the wall clock after a time (both ns, the tracks' clock); none if there was none.
    virtual std::optional<qint64> nextClockStep(qint64 time) const;
    /// Whether the tracks keep growing.
    virtual bool isLive() const { return false; }
    /// Whether setAlertRule() has an effect.
    virtual bool hasAlerts() const { return false; }
    virtual void setAlertRule(int number, const std::optional<AlertRule> &rule);

signals:
    /// The tracks or their properties changed. Not emitted as histories grow.
    void changed();

protected:
    void setTracks(std::vector<Track> tracks);

private:
    std::vector<Track> m_tracks;
};

/// The visible counters of a model, live.
class LiveTracks : public TrackList
{
    Q_OBJECT

public:
    /// The model is borrowed; it may be deleted before the list.
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
