// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measurement.h"

#include "model/base/bytetext.h"
#include "model/base/clock.h"

#include <utility>

namespace Kerntally {

Measurement::Measurement(CounterSource &source, QList<CounterDefinition> counters, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_counters(std::move(counters))
{
}

Measurement::~Measurement() = default;

void Measurement::start(const MeasuredProcess::Command &command)
{
    m_store = m_source.store();
    for (const QByteArray &word : command.words)
        m_result.command += textOfArgument(word);
    m_result.begun = QDateTime::currentDateTime();
    m_process.start(command, m_source.joinProgram(), [this](int status) {
        // In the thread that waited, so that nothing comes in between.
        QMetaObject::invokeMethod(
            this, [this, status, end = monotonicNow(), counts = take()] { onEnded(status, end, counts); },
            Qt::QueuedConnection);
    });
    m_began = m_source.joined();
    m_isRunning = true;
}

void Measurement::send(int signalNumber) const
{
    if (m_isRunning)
        m_process.send(signalNumber);
}

MeasurementResult Measurement::result() const
{
    if (!m_isRunning)
        return m_result;
    MeasurementResult result = m_result;
    result.seconds = secondsUntil(monotonicNow());
    result.counts = take();
    return result;
}

void Measurement::onEnded(int status, qint64 end, const QList<MeasurementResult::Count> &counts)
{
    m_isRunning = false;
    m_result.status = status;
    m_result.seconds = secondsUntil(end);
    m_result.counts = counts;
    m_result.missed = m_source.missed();
    m_result.departed = m_source.departed();
    emit ended();
}

double Measurement::secondsUntil(qint64 time) const
{
    return static_cast<double>(time - m_began) / 1e9;
}

QList<MeasurementResult::Count> Measurement::take() const
{
    QList<MeasurementResult::Count> counts;
    for (const CounterDefinition &counter : m_counters)
        counts.append({counter.id, counter.name, m_store->read(counter.number).total});
    return counts;
}

} // namespace Kerntally
