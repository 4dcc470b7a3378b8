// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"
#include "model/alerts/alertjudge.h"

#include <QObject>

#include <optional>

namespace Kerntally {

class CounterStore;
struct Crossing;

/// Applies one counter's alert rule. CounterStore judges rules on the value exactly, at the event that crosses; all other rules
/// are judged here, once for each sample.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    /// A sample of the counter. Rates are set only once a whole window has passed: a shorter one is noise.
    struct Observation
    {
        qint64 time = 0; ///< ns, CLOCK_MONOTONIC
        quint64 value = 0;
        std::optional<double> rate = std::nullopt;
        std::optional<double> average = std::nullopt;
    };

    /// The session is borrowed.
    AlertWatch(CounterStore &store, int counter, QObject *parent = nullptr);
    /// Continues with a counter of another session. Crossings that the session before still reports are ignored.
    void moveTo(CounterStore &store, int counter);

    std::optional<AlertRule> rule() const;
    void setRule(const std::optional<AlertRule> &rule, bool spent = false);
    /// Whether the condition is met; with a hysteresis, until the quantity is back beyond that.
    bool isAlerting() const { return m_judge && m_judge->holds(); }
    /// Whether the rule alerts once only, and has.
    bool isSpent() const { return m_judge && m_judge->isSpent(); }
    void enable();

    void observe(const Observation &observation);
    /// Whether observing this rate or average would change the state.
    bool turnsAt(Quantity quantity, double rate) const;

signals:
    void alerted(const Kerntally::Alert &alert);
    void spentChanged();

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
