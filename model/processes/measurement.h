// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measuredprocess.h"
#include "model/processes/measurementresult.h"
#include "model/sources/countersource.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Kerntally {

/// Runs one command, once, in an open session in which only members count, and says what the command and all that
/// descends from it caused. Lives in one thread, which runs an event loop.
class Measurement : public QObject
{
    Q_OBJECT

public:
    /// source: open, and counting the counters. Borrowed, and has to live longer.
    Measurement(CounterSource &source, QList<CounterDefinition> counters, QObject *parent = nullptr);
    /// Waits until the command has ended.
    ~Measurement() override;

    /// Runs it; once. Throws MeasuredProcess::Failure, and SourceError where the source can't count a command alone.
    void start(const MeasuredProcess::Command &command);
    bool isRunning() const { return m_isRunning; }
    /// Does nothing unless it is running.
    void send(int signalNumber) const;

    /// So far; as of the command's end once it has ended.
    MeasurementResult result() const;

signals:
    void ended();

private:
    void onEnded(int status, qint64 end, const QList<MeasurementResult::Count> &counts);
    double secondsUntil(qint64 time) const;
    /// From any thread while the command runs.
    QList<MeasurementResult::Count> take() const;

    CounterSource &m_source;
    QList<CounterDefinition> m_counters;
    MeasurementResult m_result;
    std::shared_ptr<CounterStore> m_store;
    qint64 m_began = 0; ///< ns, CLOCK_MONOTONIC
    bool m_isRunning = false;
    MeasuredProcess m_process; // its thread uses all of the above
};

} // namespace Kerntally
