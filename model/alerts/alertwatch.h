// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"
#include "model/alerts/alertjudge.h"

#include <QObject>

#include <optional>

namespace Kerntally {

class Session;
struct Crossing;

/// One counter's alert rule at work. The session judges whether the value got above a limit, exactly, whatever the
/// kernel and the user do at the same time; all else is judged here, from what the counter tells.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    /// What is known of the counter at one moment. Rates only where they are of a whole window: less is mere noise.
    struct Observation
    {
        qint64 time = 0; ///< ns, CLOCK_MONOTONIC
        quint64 value = 0;
        std::optional<double> rate = std::nullopt;
        std::optional<double> average = std::nullopt;
    };

    /// The session is borrowed.
    AlertWatch(Session &session, int counter, QObject *parent = nullptr);
    /// Goes on with a counter of another session, as if it were the same; what the session before still has to tell is
    /// left alone.
    void moveTo(Session &session, int counter);

    std::optional<AlertRule> rule() const;
    void setRule(const std::optional<AlertRule> &rule, bool spent = false);
    /// Whether what the rule asks for is so; with a hysteresis, until the quantity is back past that.
    bool isAlerting() const { return m_judge && m_judge->holds(); }
    /// Whether the rule was to alert once, and did.
    bool isSpent() const { return m_judge && m_judge->isSpent(); }
    void enable();

    void observe(const Observation &observation);
    /// Whether an observation of this rate or average would make a difference.
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

    Session *m_session;
    int m_counter;
    std::optional<AlertJudge> m_judge;
};

} // namespace Kerntally
