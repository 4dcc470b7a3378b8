// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measurementruns.h"

#include <utility>

namespace Kerntally {

MeasurementRuns::MeasurementRuns(MakeSource makeSource, ListCounters listCounters, RetryPolicy retryPolicy,
                                 QObject *parent)
    : QObject(parent)
    , m_makeSource(std::move(makeSource))
    , m_listCounters(std::move(listCounters))
    , m_retryPolicy(std::move(retryPolicy))
{
}

MeasurementRuns::~MeasurementRuns() = default;

void MeasurementRuns::start(const QStringList &command, const QString &folder)
{
    m_command = command;
    m_folder = folder;
    run();
}

void MeasurementRuns::end()
{
    switch (m_state) {
    case State::Idle:
        break;
    case State::Waiting:
        abandon();
        break;
    case State::Running:
        set(State::Ending);
        m_measurement->terminate();
        break;
    case State::Ending:
        m_measurement->kill();
        break;
    }
}

void MeasurementRuns::abandon()
{
    m_measurement.reset();
    set(State::Idle);
}

void MeasurementRuns::run()
{
    m_measurement = std::make_unique<BackgroundMeasurement>(m_makeSource(), m_listCounters());
    connect(m_measurement.get(), &BackgroundMeasurement::began, this, &MeasurementRuns::onBegan);
    connect(m_measurement.get(), &BackgroundMeasurement::wrote, this, &MeasurementRuns::wrote);
    connect(m_measurement.get(), &BackgroundMeasurement::ended, this, &MeasurementRuns::onEnded);
    connect(m_measurement.get(), &BackgroundMeasurement::failed, this, &MeasurementRuns::onFailed);
    set(State::Waiting);
    m_measurement->start(m_command, m_folder);
}

void MeasurementRuns::onBegan()
{
    set(State::Running);
    emit began();
}

void MeasurementRuns::onEnded()
{
    m_results.append(m_measurement->result());
    const QStringList problems = m_measurement->problems();
    m_measurement.release()->deleteLater(); // it is calling
    set(State::Idle);
    emit ended(problems);
}

void MeasurementRuns::onFailed(const SourceFailure &failure)
{
    m_measurement.release()->deleteLater(); // it is calling
    set(State::Idle);
    if (m_retryPolicy && m_retryPolicy(failure))
        QMetaObject::invokeMethod(this, &MeasurementRuns::run, Qt::QueuedConnection);
    else
        emit failed(failure);
}

void MeasurementRuns::set(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

} // namespace Kerntally
