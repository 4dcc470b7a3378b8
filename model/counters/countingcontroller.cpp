// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/countingcontroller.h"

#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"

#include <utility>

namespace Kerntally {

CountingController::CountingController(SourceFactory factory, AskScope askScope, CounterModel *model,
                                       EventSelection *events, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_askScope(std::move(askScope))
    , m_model(model)
    , m_events(events)
{
    connect(events, &EventSelection::refused, this, &CountingController::onRefused);
}

CountingController::~CountingController() = default;

void CountingController::setRetryPolicy(const RetryPolicy &policy)
{
    m_retryPolicy = policy;
    m_events->setRetryPolicy(policy);
}

bool CountingController::mayRetry(const SourceFailure &failure) const
{
    return m_retryPolicy && m_retryPolicy(failure);
}

void CountingController::start(const SourceChoice &choice)
{
    stop();
    if (choice != m_choice) {
        m_choice = choice;
        emit choiceChanged();
    }
    try {
        m_source = make();
    } catch (const UnknownName &error) {
        emit failed({error.message(), tr("Choose anew whose events to count."), {}});
        return;
    }
    connect(m_source.get(), &CounterSource::opened, this, &CountingController::onOpened);
    listen();
    m_state = State::Opening;
    emit opening();
    m_source->openInBackground();
}

void CountingController::restart()
{
    if (m_choice)
        start(SourceChoice(*m_choice));
}

void CountingController::resume()
{
    try {
        m_next = make();
    } catch (const UnknownName &error) {
        onResumeFailed({error.message(), tr("Choose anew whose events to count."), {}});
        return;
    }
    connect(m_next.get(), &CounterSource::opened, this, &CountingController::onResumed);
    connect(m_next.get(), &CounterSource::failed, this, &CountingController::onResumeFailed);
    m_state = State::Resuming;
    emit resuming();
    m_next->openInBackground();
}

void CountingController::cancel()
{
    stop();
    onFailed({tr("You cancelled it."), tr("Try again when you like."), {}, false, SourceFailure::Kind::Dismissed});
}

void CountingController::takeBack()
{
    if (m_source && m_source->isOpen() && !m_next)
        m_source->takeBack();
    else
        cancel();
}

void CountingController::stop()
{
    emit sourceChanged(nullptr);
    m_next.reset();
    m_events->close(); // before counters go: the last that waited for its answer settles the source
    m_model->clear();
    m_source.reset();
    m_state = State::Idle;
    emit closed();
}

void CountingController::askToTrace()
{
    if (m_source && m_source->isOpen())
        m_source->askToTrace();
}

std::unique_ptr<CounterSource> CountingController::makeReal(const Scope &scope) const
{
    const bool isChosen = m_choice && isReal(m_choice->kind);
    return m_factory(isChosen ? *m_choice : SourceChoice{.kind = realSourceKind()}, scope);
}

std::unique_ptr<CounterSource> CountingController::make()
{
    return m_factory(*m_choice, m_askScope());
}

void CountingController::listen()
{
    connect(m_source.get(), &CounterSource::failed, this, &CountingController::onFailed);
    connect(m_source.get(), &CounterSource::traceAnswered, this, &CountingController::onTraceAnswered);
}

void CountingController::onOpened()
{
    m_problems = m_events->open(*m_source);
    // Whoever wants none of the counters can have that; but who wants them, and gets none?
    if (m_model->rowCount() == 0 && m_problems.size() >= builtinCounters().size()) {
        onFailed({tr("None of the counters can be counted."), m_problems.value(0), m_problems.join(QLatin1Char('\n'))});
        return;
    }
    m_state = State::Counting;
    emit opened();
    emit sourceChanged(m_source.get());
}

void CountingController::onResumed()
{
    disconnect(m_next.get(), nullptr, this, nullptr);
    m_problems = m_events->moveTo(*m_next);
    m_source = std::move(m_next);
    listen();
    m_state = State::Counting;
    emit resumed();
    emit sourceChanged(m_source.get());
}

/// What was counted so far stays, where there is something.
void CountingController::onFailed(const SourceFailure &failure)
{
    if (m_source && m_source->isOpen() && m_model->rowCount() > 0) {
        m_state = State::Stopped;
        emit sourceChanged(nullptr);
        emit stopped(failure);
    } else if (mayRetry(failure)) {
        // Not at once: it is the source that is calling.
        QMetaObject::invokeMethod(this, &CountingController::restart, Qt::QueuedConnection);
    } else {
        m_state = State::Idle;
        emit failed(failure);
    }
}

void CountingController::onResumeFailed(const SourceFailure &failure)
{
    if (m_next)
        m_next.release()->deleteLater(); // it is calling
    if (mayRetry(failure)) {
        QMetaObject::invokeMethod(this, &CountingController::resume, Qt::QueuedConnection);
        return;
    }
    m_state = State::Stopped;
    emit stopped(failure);
}

void CountingController::onTraceAnswered(const std::optional<SourceFailure> &refusal)
{
    if (refusal && mayRetry(*refusal))
        QMetaObject::invokeMethod(this, &CountingController::askToTrace, Qt::QueuedConnection);
    else
        emit traceAnswered(refusal);
}

/// Those that the user has just asked for are told at once, and are no problems.
void CountingController::onRefused(const QString &name, const QString &why, bool wasAsked)
{
    if (wasAsked)
        return;
    m_problems.append(tr("%1: %2").arg(name, why));
    emit problemsChanged();
}

} // namespace Kerntally
