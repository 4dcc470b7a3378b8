// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counter.h"

namespace Kerntally {

Counter::Counter(CounterSource &source, const CounterDefinition &definition, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_definition(definition)
    , m_reference(source.session(), definition.number)
    , m_history(historySize)
{
    m_source.add(number());
    m_source.sampler().watch(number());
    connect(&m_source.sampler(), &Sampler::sampled, this, &Counter::onSampled);
    connect(m_source.session().get(), &Session::crossed, this, &Counter::onCrossed);
    onSampled(Sampler::now(), false);
}

Counter::~Counter()
{
    m_source.sampler().unwatch(number());
    m_source.session()->setThreshold(number(), std::nullopt);
    m_source.remove(number());
}

void Counter::setAlertRule(const std::optional<AlertRule> &rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    m_source.session()->setThreshold(number(), rule && rule->isExact() ? std::optional(rule->limit) : std::nullopt);
    emit alertRuleChanged();
    emit updated();
}

void Counter::reset(quint64 value)
{
    m_reference.reset(value);
    m_source.sampler().sample();
}

void Counter::increment(quint64 by)
{
    m_reference.increment(by);
    m_source.sampler().sample();
}

void Counter::onSampled(qint64 time, bool resumed)
{
    // While at rest nothing was counted: whatever this sample brings happened just now.
    if (resumed && !m_history.isEmpty()) {
        const Sample &last = m_history.back();
        m_history.append({.time = time - 1, .total = last.total, .value = last.value});
    }
    const Session::Reading reading = m_source.sampler().reading(number());
    m_history.append({.time = time, .total = reading.total, .value = reading.value});

    const double rate = m_history.rate(time, rateWindow).value_or(0);
    const double average = m_history.rate(time, averageWindow).value_or(0);
    if (reading.value == m_value && rate == m_rate && average == m_average)
        return;
    m_value = reading.value;
    m_rate = rate;
    m_average = average;
    emit updated();
}

void Counter::onCrossed(const Alert &alert)
{
    if (alert.counter == number())
        emit alerted(alert);
}

} // namespace Kerntally
