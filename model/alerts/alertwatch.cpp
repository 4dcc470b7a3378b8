// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertwatch.h"

#include "model/store/counterstore.h"

namespace Kerntally {

AlertWatch::AlertWatch(CounterStore &store, int counter, QObject *parent)
    : QObject(parent)
    , m_store(&store)
    , m_counter(counter)
{
    connect(&store, &CounterStore::crossed, this, &AlertWatch::onCrossed);
}

void AlertWatch::moveTo(CounterStore &store, int counter)
{
    disconnect(m_store, nullptr, this, nullptr);
    m_store = &store;
    m_counter = counter;
    connect(&store, &CounterStore::crossed, this, &AlertWatch::onCrossed);
    applyThreshold();
}

std::optional<AlertRule> AlertWatch::rule() const
{
    return m_judge ? std::optional(m_judge->rule()) : std::nullopt;
}

void AlertWatch::setRule(const std::optional<AlertRule> &rule, bool disarmed)
{
    m_judge.reset();
    if (rule)
        m_judge.emplace(*rule, disarmed);
    begin();
    applyThreshold();
}

void AlertWatch::rearm()
{
    if (!isDisarmed())
        return;
    m_judge->rearm();
    begin();
    applyThreshold();
    emit disarmedChanged();
}

void AlertWatch::observe(const Observation &observation)
{
    if (!m_judge || !judge(observation))
        return;
    const Quantity quantity = m_judge->rule().quantity;
    tell({.counter = m_counter,
          .rule = m_judge->rule(),
          .value = observation.value,
          .rate = (quantity == Quantity::Average ? observation.average : observation.rate).value_or(0),
          .time = observation.time,
          .pid = 0,
          .process = {},
          .isAnotherUsers = false});
}

bool AlertWatch::turnsAt(Quantity quantity, double rate) const
{
    return m_judge && m_judge->rule().quantity == quantity && m_judge->turnsAt(rate);
}

void AlertWatch::onCrossed(const Crossing &crossing)
{
    if (crossing.counter != m_counter)
        return;
    // A crossing of the previous rule's limit may arrive after setRule(); it is reported, because it happened.
    const bool isMine = m_judge && m_judge->rule().isExact() && m_judge->rule().limit == crossing.threshold;
    if (isMine && !m_judge->accept())
        return;
    AlertRule rule;
    rule.limit = crossing.threshold;
    if (isMine)
        rule = m_judge->rule();
    if (isDisarmed())
        applyThreshold();
    tell({.counter = m_counter,
          .rule = rule,
          .value = crossing.value,
          .rate = 0,
          .time = crossing.time,
          .pid = crossing.pid,
          .process = crossing.process,
          .isAnotherUsers = crossing.isAnotherUsers});
}

/// A rule for values below a limit must not fire only because the counter starts below.
void AlertWatch::begin()
{
    if (m_judge && m_judge->rule().quantity == Quantity::Value && !m_judge->rule().isExact())
        m_judge->begin(m_store->value(m_counter));
}

void AlertWatch::applyThreshold()
{
    const bool wanted = m_judge && m_judge->rule().isExact() && !m_judge->isDisarmed();
    m_store->setThreshold(m_counter, wanted ? std::optional(m_judge->rule().limit) : std::nullopt,
                          wanted ? m_judge->rule().hysteresis : 0);
}

void AlertWatch::tell(const Alert &alert)
{
    emit alerted(alert);
    if (isDisarmed() && alert.rule == m_judge->rule())
        emit disarmedChanged();
}

/// Returns whether an alert is due.
bool AlertWatch::judge(const Observation &observation)
{
    switch (m_judge->rule().quantity) {
    case Quantity::Value:
        return m_judge->judge(observation.value);
    case Quantity::Rate:
        return observation.rate && m_judge->judge(*observation.rate);
    case Quantity::Average:
        return observation.average && m_judge->judge(*observation.average);
    }
    return false;
}

} // namespace Kerntally
