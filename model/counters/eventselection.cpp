// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/eventselection.h"

#include "model/base/countererror.h"
#include "model/counters/countermodel.h"
#include "model/maps/mapid.h"
#include "model/sources/countersource.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Kerntally {

namespace {

QStringList builtinIds()
{
    QStringList ids;
    for (const CounterDefinition &counter : builtinCounters())
        ids += counter.id;
    return ids;
}

} // namespace

EventSelection::EventSelection(CounterModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(model, &CounterModel::rowsInserted, this, &EventSelection::changed);
    connect(model, &CounterModel::rowsRemoved, this, &EventSelection::changed);
    connect(model, &CounterModel::modelReset, this, &EventSelection::changed);
}

QStringList EventSelection::open(CounterSource &source)
{
    close();
    listen(source);
    const QStringList ids = idsToOpen();
    m_remembered.setIds(source.kind(), ids);
    source.setWantedNumbers(m_remembered.numbers(source.kind()));
    QStringList problems;
    for (const QString &id : ids) {
        try {
            begin(id);
        } catch (const CounterError &error) {
            problems += miss(id, error.message());
        }
    }
    if (source.isSettled())
        onSettled();
    const QStringList requested = std::exchange(m_requested, {});
    return problems + request(requested);
}

QStringList EventSelection::moveTo(CounterSource &source)
{
    QStringList before;
    QHash<QString, int> numbers;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Counter *counter = m_model->counter(row);
        before += counter->id();
        numbers.insert(counter->id(), counter->number());
    }
    source.setWantedNumbers(numbers);
    disconnect(m_source, nullptr, this, nullptr);
    listen(source);
    QStringList problems = m_model->moveTo(source);
    int removed = 0;
    for (const QString &id : std::as_const(before)) {
        if (!isCounted(id))
            miss(id, problems.value(removed++));
    }
    return problems;
}

QStringList EventSelection::attachAnew(int number)
{
    const Counter *replaced = m_model->find(number);
    if (!replaced)
        return {};
    QStringList ids = {replaced->id()};
    if (MapId::isMapId(ids.constFirst())) {
        const QString map = MapId::parse(ids.constFirst()).map();
        const QSet<QString> all = counted();
        ids.clear();
        std::copy_if(all.begin(), all.end(), std::back_inserter(ids),
                     [&](const QString &id) { return MapId::isMapId(id) && MapId::parse(id).map() == map; });
    }
    QStringList problems;
    for (const QString &id : std::as_const(ids)) {
        try {
            m_model->attachAnew(find(id)->number());
            m_remembered.setNumber(m_source->kind(), id, find(id)->number());
        } catch (const CounterError &error) {
            problems += isCounted(id) ? QStringList(tr("%1: %2").arg(id, error.message())) : miss(id, error.message());
        }
    }
    return problems;
}

void EventSelection::close()
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = nullptr;
    m_missing.clear();
    m_asked.clear();
    emit changed();
}

QStringList EventSelection::request(const QStringList &ids)
{
    if (!isOpen()) {
        m_requested += ids;
        return {};
    }
    QStringList problems;
    for (const QString &id : ids) {
        try {
            add(id);
        } catch (const CounterError &error) {
            problems.append(tr("%1: %2").arg(id, error.message()));
        }
    }
    return problems;
}

void EventSelection::add(const QString &id)
{
    if (!isOpen())
        throw CounterError(tr("Nothing is counted now."));
    if (isCounted(id))
        return;
    const int before = m_model->rowCount();
    begin(id);
    if (m_model->rowCount() == before)
        return;                                           // it is counted, by its whole name
    const QString added = m_model->counter(before)->id(); // a tracepoint can be named without its subsystem
    m_remembered.add(m_source->kind(), added);
    m_missing.removeIf([&](const Missing &missing) { return missing.id == added; });
    if (!m_source->isSettled())
        m_asked.insert(added);
    emit changed();
    emit choiceChanged();
}

void EventSelection::remove(const QString &id)
{
    if (!isOpen())
        return;
    m_remembered.remove(m_source->kind(), id);
    m_asked.remove(id);
    m_missing.removeIf([&](const Missing &missing) { return missing.id == id; });
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Counter *counter = m_model->counter(row);
        if (counter->id() != id)
            continue;
        const QString name = counter->name();
        m_model->setAside(counter->number());
        emit removed(id, name, row);
        break;
    }
    emit changed();
    emit choiceChanged();
}

void EventSelection::restore(const QString &id, int row)
{
    if (!isOpen() || !m_model->bringBack(m_model->asideNumber(id), row)) {
        add(id);
        return;
    }
    m_remembered.add(m_source->kind(), id);
    emit changed();
    emit choiceChanged();
}

bool EventSelection::isCounted(const QString &id) const
{
    return find(id) != nullptr;
}

QSet<QString> EventSelection::counted() const
{
    QSet<QString> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.insert(m_model->counter(row)->id());
    return ids;
}

CounterText EventSelection::textOf(const QString &id) const
{
    const Counter *counter = find(id);
    return counter ? CounterText{counter->defaultName(), counter->definition()} : CounterText();
}

void EventSelection::saveState(QSettings &store) const
{
    m_remembered.saveState(store, builtinIds());
}

void EventSelection::restoreState(const QSettings &store)
{
    m_remembered.restoreState(store);
}

Counter *EventSelection::find(const QString &id) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->counter(row)->id() == id)
            return m_model->counter(row);
    }
    return nullptr;
}

void EventSelection::listen(CounterSource &source)
{
    m_source = &source;
    connect(&source, &CounterSource::refused, this, &EventSelection::onRefused);
    connect(&source, &CounterSource::settled, this, &EventSelection::onSettled);
}

/// What is counted now was not refused: the user is told when it is missing another time.
void EventSelection::onSettled()
{
    m_asked.clear();
    m_isRetrying = false;
    m_remembered.forgetTold(m_source->kind(), counted());
}

/// What the user chose, or else whatever the source has.
QStringList EventSelection::idsToOpen() const
{
    if (const auto chosen = m_remembered.ids(m_source->kind()))
        return *chosen;
    QStringList ids;
    for (const CounterDefinition &counter : m_source->counters())
        ids += counter.id;
    return ids;
}

/// Throws CounterError.
void EventSelection::begin(const QString &id)
{
    try {
        const CounterDefinition counter = m_source->addById(id);
        if (!m_model->bringBack(counter.number, m_model->rowCount()))
            m_model->add(*m_source, counter);
        m_remembered.setNumber(m_source->kind(), counter.id, counter.number);
    } catch (const CounterError &) {
        // Those that are set aside may have taken the last free counter, or be the same event by another name.
        if (!m_model->removeAside())
            throw;
        begin(id);
    }
}

/// It stays chosen. Returns what to tell the user, who knows already of those that were told before.
QStringList EventSelection::miss(const QString &id, const QString &why)
{
    const QString problem = tr("%1: %2").arg(id, why);
    if (builtinIds().contains(id)) // which can be added again anyway, and should always work
        return {problem};
    m_missing.append({id, why});
    emit changed();
    if (!m_remembered.tell(m_source->kind(), id))
        return {};
    emit choiceChanged();
    return {problem};
}

void EventSelection::onRefused(int number, const SourceFailure &failure)
{
    const Counter *counter = m_model->find(number);
    if (!counter) {
        m_model->remove(number); // it may be set aside
        return;
    }
    const QString id = counter->id();
    const QString name = counter->name();
    m_model->remove(number);
    const bool wasAsked = m_asked.remove(id);
    if (mayRetry(failure)) {
        // Not at once: it is the source that is calling.
        QMetaObject::invokeMethod(
            this, [this, id, wasAsked] { tryAgain(id, wasAsked); }, Qt::QueuedConnection);
        return;
    }
    if (wasAsked) {
        m_remembered.remove(m_source->kind(), id);
        emit choiceChanged();
    }
    if (wasAsked || !miss(id, failure.words()).isEmpty())
        emit refused(name, failure.words(), wasAsked);
}

void EventSelection::setRetryPolicy(std::function<bool(const SourceFailure &)> policy)
{
    m_retryPolicy = std::move(policy);
}

/// The policy is asked once for all refusals that come at once: what it does helps all of them.
bool EventSelection::mayRetry(const SourceFailure &failure)
{
    m_isRetrying = m_isRetrying || (m_retryPolicy && m_retryPolicy(failure));
    return m_isRetrying;
}

void EventSelection::tryAgain(const QString &id, bool wasAsked)
{
    if (!isOpen() || isCounted(id))
        return;
    try {
        begin(id);
        if (wasAsked)
            m_asked.insert(id);
        emit changed();
    } catch (const CounterError &error) {
        emit changed();
        emit refused(id, error.message(), wasAsked);
    }
}

} // namespace Kerntally
