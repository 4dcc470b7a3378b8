// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causewatch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Kerntally {

class CounterSource;

/// Counts the events of one counter by cause, and takes readings at intervals, from start() to stop() or a failure.
/// Causes are only counted meanwhile.
class CauseSession : public QObject
{
    Q_OBJECT

public:
    explicit CauseSession(QObject *parent = nullptr);
    ~CauseSession() override;

    /// Whether the events of a counter are different system calls, which causes can be told apart by.
    static bool hasSyscalls(int counter);

    /// Ends what ran before. The source is open and counts the counter; it is borrowed until the end. Emits a signal
    /// now, and one after each interval.
    void start(CounterSource &source, int counter, CauseWatch::By by);
    void stop();
    /// Sets all counts to zero. Only while it runs.
    void restart();
    bool isRunning() const { return m_watch != nullptr; }

signals:
    /// A reading was taken.
    void taken(const Kerntally::CauseWatch::Reading &reading);
    /// There is none yet, since permission is pending.
    void waiting();
    /// Causes can't be counted, or no longer: it has stopped. reason: in words for the user.
    void failed(const QString &reason);

private:
    template<typename Function>
    bool attempt(const Function &function);
    void read();

    std::unique_ptr<CauseWatch> m_watch;
    QTimer m_timer;
};

} // namespace Kerntally
