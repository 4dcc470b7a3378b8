// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QtGlobal>

namespace Kerntally {

/// Follows the quantity of one rule and decides when an alert is due: each time it passes the limit after having been back
/// beyond limit and hysteresis.
class AlertJudge
{
public:
    explicit AlertJudge(const AlertRule &rule, bool spent = false);

    const AlertRule &rule() const { return m_rule; }
    /// Whether the quantity got past the limit and has not been back since.
    bool holds() const { return m_holds; }
    /// Whether the rule alerts once only, and has.
    bool isSpent() const { return m_spent; }
    /// Re-arms the rule, as if it were new.
    void enable() { m_spent = m_holds = false; }

    /// Sets the initial value, which never alerts, even past the limit: the quantity has to come back and pass it again.
    void begin(quint64 value);
    /// Returns true if an alert is due for this value. Always false for exact rules (value above), which CounterStore judges.
    bool judge(quint64 value);
    bool judge(double rate);
    /// To be called when an alert is due. Returns whether it is to be passed on: of a rule that alerts once, only the first is.
    bool accept();

    /// Whether judging this now would change holds().
    bool turnsAt(double rate) const;

private:
    template<typename Number>
    bool isBeyond(Number number) const;
    template<typename Number>
    bool isBack(Number number) const;
    template<typename Number>
    bool follow(Number number);

    AlertRule m_rule;
    bool m_holds = false;
    bool m_spent = false;
};

} // namespace Kerntally
