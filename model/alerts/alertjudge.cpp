// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertjudge.h"

#include <algorithm>
#include <limits>

namespace Kerntally {

AlertJudge::AlertJudge(const AlertRule &rule, bool disarmed)
    : m_rule(rule)
    , m_disarmed(disarmed)
{
}

void AlertJudge::begin(quint64 value)
{
    m_firing = isBeyond(value);
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
    if (m_disarmed)
        return false;
    m_disarmed = m_rule.repeat == AlertRule::Repeat::Once;
    return true;
}

template<typename Number>
bool AlertJudge::isBeyond(Number number) const
{
    const auto limit = static_cast<Number>(m_rule.limit);
    return m_rule.direction == AlertRule::Direction::Above ? number > limit : number < limit;
}

/// Limits the re-arm level to the range of numbers, so that it can be reached with any hysteresis.
template<typename Number>
bool AlertJudge::isBack(Number number) const
{
    const quint64 limit = m_rule.limit;
    if (m_rule.direction == AlertRule::Direction::Above)
        return number <= static_cast<Number>(limit - std::min(m_rule.hysteresis, limit));
    const quint64 room = std::numeric_limits<quint64>::max() - limit;
    return number >= static_cast<Number>(limit + std::min(m_rule.hysteresis, room));
}

/// Returns whether the number passed the limit.
template<typename Number>
bool AlertJudge::follow(Number number)
{
    if (m_firing && isBack(number))
        m_firing = false;
    if (m_firing || !isBeyond(number))
        return false;
    m_firing = true;
    return true;
}

bool AlertJudge::turnsAt(double rate) const
{
    return m_firing ? isBack(rate) : isBeyond(rate);
}

} // namespace Kerntally
