// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QtGlobal>

namespace Kerntally {

/// Judges one rule: fires each time its quantity passes the limit, once it was back beyond limit and hysteresis.
class AlertJudge
{
public:
    explicit AlertJudge(const AlertRule &rule, bool disarmed = false);

    const AlertRule &rule() const { return m_rule; }
    /// Whether the rule is firing: the quantity passed the limit and has not been back since.
    bool isFiring() const { return m_firing; }
    /// Whether the rule alerts only once and has alerted.
    bool isDisarmed() const { return m_disarmed; }
    /// Resets the state, as if the rule were new.
    void rearm() { m_disarmed = m_firing = false; }

    /// Sets the initial value, which never alerts: beyond the limit, the rule is firing until the quantity has been
    /// back.
    void begin(quint64 value);
    /// Follow the quantity. Return true if an alert is due; always false for exact rules (value above), which
    /// CounterStore judges.
    bool judge(quint64 value);
    bool judge(double rate);
    /// To be called for each due alert of an exact rule. Returns false if the rule is disarmed; disarms a rule that
    /// alerts once.
    bool accept();

    /// Whether judging this rate would change isFiring().
    bool turnsAt(double rate) const;

private:
    template<typename Number>
    bool isBeyond(Number number) const;
    template<typename Number>
    bool isBack(Number number) const;
    template<typename Number>
    bool follow(Number number);

    AlertRule m_rule;
    bool m_firing = false;
    bool m_disarmed = false;
};

} // namespace Kerntally
