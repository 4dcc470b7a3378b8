// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"
#include "model/alerts/alertjudge.h"

#include <QObject>

#include <optional>

namespace Kerntally {

class CounterStore;
struct Crossing;

/// Applies the alert rule of one counter. CounterStore judges exact rules, at the event that crosses; this class judges
/// all others, once per sample. Lives in the store's thread.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    /// A sample of the counter. Rates are events per second; they are set only after a whole window, as shorter ones
    /// are noise.
    struct Observation
    {
        qint64 time = 0; ///< ns, CLOCK_MONOTONIC
        quint64 value = 0;
        std::optional<double> rate = std::nullopt;
        std::optional<double> average = std::nullopt;
    };

    /// The store is borrowed; moveTo() another one before it is deleted.
    AlertWatch(CounterStore &store, int counter, QObject *parent = nullptr);
    /// Continues with a counter of another store. Crossings that the previous store still reports are ignored.
    void moveTo(CounterStore &store, int counter);

    std::optional<AlertRule> rule() const;
    /// disarmed: the rule alerts once and has alerted. Firing starts anew.
    void setRule(const std::optional<AlertRule> &rule, bool disarmed = false);
    /// Whether the rule is firing: until the quantity is back at rearmLevel().
    bool isFiring() const { return m_judge && m_judge->isFiring(); }
    /// Whether the rule alerts only once and has alerted.
    bool isDisarmed() const { return m_judge && m_judge->isDisarmed(); }
    /// Re-arms a disarmed rule; otherwise no effect.
    void rearm();

    /// Judges a sample; may emit alerted().
    void observe(const Observation &observation);
    /// Whether observing this rate or average would change isFiring().
    bool turnsAt(Quantity quantity, double rate) const;

signals:
    void alerted(const Kerntally::Alert &alert);
    void disarmedChanged();

private:
    void onCrossed(const Crossing &crossing);
    void begin();
    void applyThreshold();
    void tell(const Alert &alert);
    bool judge(const Observation &observation);

    CounterStore *m_store;
    int m_counter;
    std::optional<AlertJudge> m_judge;
};

} // namespace Kerntally
