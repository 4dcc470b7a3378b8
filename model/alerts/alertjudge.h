// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QtGlobal>

namespace Kerntally {

/// Follows the course of one rule's quantity and says when an alert is due: each time it gets past the limit, having
/// been back past limit and hysteresis in between.
class AlertJudge
{
public:
    explicit AlertJudge(const AlertRule &rule, bool spent = false);

    const AlertRule &rule() const { return m_rule; }
    /// Whether the quantity got past the limit and has not been back since.
    bool holds() const { return m_holds; }
    /// Whether it was to alert once, and did.
    bool isSpent() const { return m_spent; }
    /// As if the rule were new.
    void enable() { m_spent = m_holds = false; }

    /// Begins with a value that is nothing new: to alert it has to leave and get there again.
    void begin(quint64 value);
    /// Takes what the quantity is now; says whether an alert is due. Never is where the rule is exact: the session says.
    bool judge(quint64 value);
    bool judge(double rate);
    /// An alert is due. Says whether it is to be passed on.
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
