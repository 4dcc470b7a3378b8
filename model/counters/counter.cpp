// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/counter.h"

#include "model/base/bytetext.h"
#include "model/base/clock.h"

#include <array>
#include <limits>
#include <utility>

namespace Kerntally {

namespace {

constexpr qint64 millisecond = 1'000'000; // ns
constexpr qint64 never = std::numeric_limits<qint64>::max();

/// The first time in (from, to], to the millisecond, at which something is so that stays so. It is at `to`.
template<typename Predicate>
qint64 firstTime(qint64 from, qint64 to, const Predicate &isSo)
{
    while (to - from > millisecond) {
        const qint64 middle = from + (to - from) / 2;
        (isSo(middle) ? to : from) = middle;
    }
    return to;
}

constexpr std::array<std::pair<Quantity, qint64>, 2> ratesAndWindows = {{
    {Quantity::Rate, Counter::rateWindow},
    {Quantity::Average, Counter::averageWindow},
}};

} // namespace

Counter::Counter(CounterSource &source, const CounterDefinition &definition, QObject *parent)
    : QObject(parent)
    , m_source(&source)
    , m_definition(definition)
    , m_reference(source.store(), definition.number)
    , m_begin(monotonicNow())
    , m_alerts(*source.store(), definition.number)
{
    begin();
    connect(&m_alerts, &AlertWatch::alerted, this, [this](const Alert &alert) {
        setAlertUnseen(true);
        emit alerted(alert);
    });
    connect(&m_alerts, &AlertWatch::disarmedChanged, this, &Counter::alertRuleChanged);
    onSampled(m_begin, false);
}

Counter::~Counter()
{
    end();
}

void Counter::begin()
{
    m_source->add(number());
    m_source->sampler().watch(number());
    connect(&m_source->sampler(), &Sampler::sampled, this, &Counter::onSampled);
    connect(&m_source->sampler(), &Sampler::resting, this, &Counter::onResting);
    connect(m_source, &CounterSource::entryGone, this, [this](int counter, bool isGone) {
        if (counter == number())
            setGone(isGone);
    });
}

void Counter::end()
{
    disconnect(&m_source->sampler(), nullptr, this, nullptr);
    disconnect(m_source, nullptr, this, nullptr);
    m_source->sampler().unwatch(number());
    m_source->store()->setThreshold(number(), std::nullopt);
    m_source->remove(number());
}

void Counter::moveTo(CounterSource &source, const CounterDefinition &definition)
{
    end();
    goOn(source, definition);
}

void Counter::attachAnew()
{
    m_source->check(id());
    end();
    m_source->setMapWriting(mayWrite());
    m_source->setWantedNumbers({{id(), number()}});
    goOn(*m_source, m_source->addById(id()));
}

bool Counter::isCounted() const
{
    return m_source->find(id()).has_value();
}

void Counter::goOn(CounterSource &source, const CounterDefinition &definition)
{
    m_source = &source;
    m_definition = definition;
    m_reference = CounterRef(source.store(), number());
    begin();
    if (!source.store()->isForeign(number())) // whose value is what it is
        m_reference.reset(m_history.back().value);
    m_totalBefore = m_history.back().total - source.store()->read(number()).total;
    m_isAfterGap = true;
    setGone(false);
    m_alerts.moveTo(*source.store(), number());
    emit nameChanged(); // to whoever knows it by its number
}

/// Symbols of files are what their authors like.
QString Counter::defaultName() const
{
    return printableLine(m_definition.name);
}

QString Counter::definition() const
{
    return printable(m_definition.definition);
}

void Counter::setName(const QString &name)
{
    const QString wanted = printableLine(name.simplified()).left(longestName).trimmed();
    const QString own = wanted == defaultName() ? QString() : wanted;
    if (own == m_name)
        return;
    m_name = own;
    emit nameChanged();
}

void Counter::setHidden(bool hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    emit hiddenChanged();
}

void Counter::setAlertRule(const std::optional<AlertRule> &rule, bool disarmed)
{
    if (rule == alertRule() && disarmed == isAlertDisarmed())
        return;
    m_alerts.setRule(rule, disarmed);
    setAlertUnseen(false); // whoever sets a rule knows of the old one's alerts
    emit alertRuleChanged();
    m_source->sampler().sample(); // judges it
}

void Counter::rearmAlert()
{
    m_alerts.rearm();
    m_source->sampler().sample();
}

CounterRef::Change Counter::reset(quint64 value)
{
    return told(m_reference.reset(value));
}

CounterRef::Change Counter::increment(quint64 by)
{
    return told(m_reference.increment(by));
}

void Counter::onSampled(qint64 time, bool resumed)
{
    // While at rest nothing was counted: whatever this sample brings happened just now.
    if (resumed && !m_history.isEmpty() && !m_isAfterGap) {
        const Sample &last = m_history.back();
        m_history.append({.time = time - 1, .total = last.total, .value = last.value});
        assess(time - 1);
    }
    const CounterStore::Reading reading = m_source->sampler().reading(number());
    const bool isAfterGap = std::exchange(m_isAfterGap, false) || m_source->sampler().isAfterGap();
    m_history.append({.time = time,
                      .total = m_totalBefore + reading.total,
                      .value = reading.value,
                      .afterGap = !m_history.isEmpty() && isAfterGap});
    if (isAfterGap)
        m_begin = time;
    assess(time);
}

/// Nothing was counted since the last sample, but the rates fell; and when they will have fallen far enough to matter.
void Counter::onResting(qint64 time)
{
    assess(time);
    if (const qint64 next = nextTurn(time); next != never)
        m_source->sampler().wakeAt(next);
}

/// Judges what was before and after it: events may hide either from the next sample.
CounterRef::Change Counter::told(const CounterRef::Change &change)
{
    const qint64 time = monotonicNow();
    m_alerts.observe({.time = time, .value = change.before});
    m_alerts.observe({.time = time, .value = change.after});
    m_source->sampler().sample();
    return change;
}

/// Brings everything up to date as of this time, of which the history tells.
void Counter::assess(qint64 time)
{
    const quint64 value = m_history.back().value;
    // Not known in the first moment after a gap, which is not 0.
    const double rate = m_history.rate(time, rateWindow).value_or(m_rate);
    const double average = m_history.rate(time, averageWindow).value_or(m_average);
    bool isNew = value != m_value || rate != m_rate || average != m_average;
    m_value = value;
    m_rate = rate;
    m_average = average;

    const bool wasFiring = m_alerts.isFiring();
    m_alerts.observe({.time = time,
                      .value = value,
                      .rate = time - m_begin >= rateWindow ? std::optional(rate) : std::nullopt,
                      .average = time - m_begin >= averageWindow ? std::optional(average) : std::nullopt});
    isNew = isNew || wasFiring != m_alerts.isFiring();
    if (isNew)
        emit updated();
}

void Counter::setGone(bool gone)
{
    if (gone == m_gone)
        return;
    m_gone = gone;
    emit goneChanged();
}

void Counter::setAlertUnseen(bool unseen)
{
    if (unseen == m_alertUnseen)
        return;
    m_alertUnseen = unseen;
    emit alertSeenChanged();
}

/// When, if nothing is counted, a rate will have come to nothing, or to where the alert rule wants to know; or when
/// there will be enough of a past to judge it.
qint64 Counter::nextTurn(qint64 time) const
{
    const std::optional<AlertRule> rule = alertRule();
    qint64 next = never;
    for (const auto &rateAndWindow : ratesAndWindows) {
        const Quantity quantity = rateAndWindow.first;
        const qint64 window = rateAndWindow.second;
        if (m_history.rate(time, window).value_or(0) > 0) {
            const auto turned = [&](qint64 then) {
                const double rate = m_history.rate(then, window).value_or(0);
                return rate <= 0 || m_alerts.turnsAt(quantity, rate);
            };
            next = std::min(next, firstTime(time, time + window, turned));
        }
        if (rule && rule->quantity == quantity && time - m_begin < window)
            next = std::min(next, m_begin + window);
    }
    return next;
}

} // namespace Kerntally
