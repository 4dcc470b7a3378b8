// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/backgroundmeasurement.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace Kerntally {

/// Commands that were measured one after the other, and the one that is being measured. Lives in one thread, which runs an
/// event loop.
class MeasurementRuns : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Waiting, ///< for permission to count
        Running,
        Ending, ///< the command was asked to end
    };
    Q_ENUM(State)

    /// A session for one run, not open yet, in which members of its scope alone count.
    using MakeSource = std::function<std::unique_ptr<CounterSource>()>;
    /// What a run counts: ids, and names for people.
    using ListCounters = std::function<QList<MeasurementResult::Count>()>;
    /// Whether a run that failed is worth another try, since something was done about it.
    using RetryPolicy = std::function<bool(const SourceFailure &)>;

    MeasurementRuns(MakeSource makeSource, ListCounters listCounters, RetryPolicy retryPolicy,
                    QObject *parent = nullptr);
    /// Kills a command that is running.
    ~MeasurementRuns() override;

    /// Measures a command, when none is being measured. Answers with began() and ended(), or with failed(); a run that is
    /// worth another try begins again by itself. folder: that it runs in; empty: ours.
    void start(const QStringList &command, const QString &folder);
    /// Waiting: gives up. Running: asks the command to end. Ending: kills it.
    void end();
    /// Gives up, and kills the command where it runs: there is no result.
    void abandon();

    State state() const { return m_state; }
    /// Of the one that is running, so far.
    MeasurementResult running() const { return m_measurement->result(); }
    /// All that ended, the first one first.
    const QList<MeasurementResult> &results() const { return m_results; }

signals:
    void stateChanged();
    void began();
    /// What the command wrote to either of its outputs.
    void wrote(const QByteArray &text);
    /// It is the last one of results(). problems: counters that couldn't be counted, and why.
    void ended(const QStringList &problems);
    void failed(const Kerntally::SourceFailure &failure);

private:
    void run();
    void onBegan();
    void onEnded();
    void onFailed(const SourceFailure &failure);
    void set(State state);

    MakeSource m_makeSource;
    ListCounters m_listCounters;
    RetryPolicy m_retryPolicy;
    QList<MeasurementResult> m_results;
    State m_state = State::Idle;
    QStringList m_command;
    QString m_folder;
    std::unique_ptr<BackgroundMeasurement> m_measurement;
};

} // namespace Kerntally
