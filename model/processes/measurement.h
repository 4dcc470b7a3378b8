// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/measuredprocess.h"
#include "model/sources/countersource.h"

#include <QDateTime>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Kerntally {

/// What a command and all that descends from it caused.
struct MeasurementResult
{
    struct Count
    {
        QString id;         ///< of the counter: "file-opens"
        QString name;       ///< for people
        quint64 events = 0; ///< from the command's first instruction on
    };

    QStringList command;
    QDateTime begun;
    double seconds = 0; ///< from its first instruction to its end, or to now
    int status = 0;     ///< that it ended with: 128 + n where signal n ended it
    QList<Count> counts;
    quint64 missed = 0;   ///< events that the kernel skipped; 0 unless something is odd
    quint64 departed = 0; ///< of its processes: no longer counted, see CounterSource::departed()

    /// Events per second.
    double rate(const Count &count) const { return seconds > 0 ? static_cast<double>(count.events) / seconds : 0; }

    /// An object as `kerntally-cli measure --json` prints it.
    QByteArray toJson() const;
    /// As of RFC 4180: a row a counter, and "seconds" and "exit" before them.
    QByteArray toCsv() const;
};

/// Measures one command, once: opens a session in which only that command counts, runs it there, and says what it caused.
/// Lives in one thread, which runs an event loop.
class Measurement : public QObject
{
    Q_OBJECT

public:
    /// source: not open yet, and one of a scope in which members alone count. counters: ids, and names for people.
    Measurement(std::unique_ptr<CounterSource> source, QList<MeasurementResult::Count> counters,
                QObject *parent = nullptr);
    /// Kills the command where it runs.
    ~Measurement() override;

    /// Answers with began() and ended(), or with failed(); once. folder: that it runs in; empty: ours.
    void start(const QStringList &command, const QString &folder);
    bool isRunning() const { return m_isRunning; }
    /// Asks the command to end, with the processes that it started.
    void terminate();
    void kill();

    /// So far; as of its end once it has ended.
    MeasurementResult result() const;
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
    struct Counter
    {
        MeasurementResult::Count count;
        int number = 0;
    };

    void add();
    void onRefused(int refused, const SourceFailure &failure);
    void run();
    void readOutput();
    void onEnded(int status, qint64 end, const QList<MeasurementResult::Count> &counts);
    double secondsUntil(qint64 time) const;
    /// From any thread while the command runs.
    QList<MeasurementResult::Count> take() const;

    std::unique_ptr<CounterSource> m_source;
    QList<Counter> m_counters;
    QStringList m_problems;
    QString m_folder;
    MeasurementResult m_result;
    std::shared_ptr<Session> m_session;
    qint64 m_began = 0; ///< ns, CLOCK_MONOTONIC
    bool m_isRunning = false;
    UniqueFd m_output; ///< the end that we read
    std::unique_ptr<QSocketNotifier> m_outputNotifier;
    std::unique_ptr<MeasuredProcess> m_process; // its thread uses all of the above
};

} // namespace Kerntally
