// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measurement.h"

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Kerntally {

/// Measures one command, once, without blocking: opens a session for it, adds the counters, runs it there with its output
/// in a pipe, and says what it caused. Lives in one thread, which runs an event loop.
class BackgroundMeasurement : public QObject
{
    Q_OBJECT

public:
    /// source: not open yet, and one of a scope in which members alone count. counters: ids, and names for people.
    BackgroundMeasurement(std::unique_ptr<CounterSource> source, const QList<MeasurementResult::Count> &counters,
                          QObject *parent = nullptr);
    /// Kills the command where it runs.
    ~BackgroundMeasurement() override;

    /// Answers with began() and ended(), or with failed(); once. folder: that it runs in; empty: ours.
    void start(const QStringList &command, const QString &folder);
    bool isRunning() const { return m_measurement && m_measurement->isRunning(); }
    /// Asks the command to end, with the processes that it started.
    void terminate();
    void kill();

    /// After began(): so far; as of its end once it has ended.
    MeasurementResult result() const { return m_measurement->result(); }
    /// Which of the counters can't be counted, and why: they are in no result.
    QStringList problems() const { return m_problems; }

signals:
    void began();
    /// What the command wrote to either of its outputs.
    void wrote(const QByteArray &text);
    void ended();
    /// It couldn't be started.
    void failed(const Kerntally::SourceFailure &failure);

private:
    void add();
    void onRefused(int refused, const SourceFailure &failure);
    void run();
    void readOutput();
    void onEnded();

    std::unique_ptr<CounterSource> m_source;
    QList<CounterDefinition> m_counters;
    QStringList m_problems;
    QStringList m_command;
    QString m_folder;
    UniqueFd m_output; ///< the end that we read
    std::unique_ptr<QSocketNotifier> m_outputNotifier;
    std::unique_ptr<Measurement> m_measurement;
};

} // namespace Kerntally
