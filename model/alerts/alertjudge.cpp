// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertjudge.h"

#include <algorithm>
#include <limits>

namespace Kerntally {

AlertJudge::AlertJudge(const AlertRule &rule, bool spent)
    : m_rule(rule)
    , m_spent(spent)
{
}

void AlertJudge::begin(quint64 value)
{
    m_holds = isBeyond(value);
}

bool AlertJudge::judge(quint64 value)
{
    return follow(value) && !m_rule.isExact() && accept();
}

bool AlertJudge::judge(double rate)
{
    return follow(rate) && accept();
}

bool AlertJudge::accept()
{
    if (m_spent)
        return false;
    m_spent = m_rule.repeat == AlertRule::Repeat::Once;
    return true;
}

template<typename Number>
bool AlertJudge::isBeyond(Number number) const
{
    const auto limit = static_cast<Number>(m_rule.limit);
    return m_rule.direction == AlertRule::Direction::Above ? number > limit : number < limit;
}

/// Not past the way back where the hysteresis would lead out of all numbers: it ends at the last one then.
template<typename Number>
bool AlertJudge::isBack(Number number) const
{
    const quint64 limit = m_rule.limit;
    if (m_rule.direction == AlertRule::Direction::Above)
        return number <= static_cast<Number>(limit - std::min(m_rule.hysteresis, limit));
    const quint64 room = std::numeric_limits<quint64>::max() - limit;
    return number >= static_cast<Number>(limit + std::min(m_rule.hysteresis, room));
}

/// Whether it got past the limit just now.
template<typename Number>
bool AlertJudge::follow(Number number)
{
    if (m_holds && isBack(number))
        m_holds = false;
    if (m_holds || !isBeyond(number))
        return false;
    m_holds = true;
    return true;
}

bool AlertJudge::turnsAt(double rate) const
{
    return m_holds ? isBack(rate) : isBeyond(rate);
}

} // namespace Kerntally
