// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output/reply.h"
#include "app/cli/top/instruction.h"
#include "model/sources/countersource.h"
#include "model/store/changewatcher.h"
#include "model/store/counterref.h"

#include <QObject>

#include <map>
#include <memory>

namespace Kerntally::Cli {

/// Executes the commands that are typed while the table is shown, and owns the watchers.
class InstructionRunner : public QObject
{
    Q_OBJECT

public:
    /// counters: those that are counted. The source is borrowed and open.
    InstructionRunner(CounterSource &source, QList<CounterDefinition> counters, QObject *parent = nullptr);
    ~InstructionRunner() override;

    void run(const QString &line);

signals:
    void replied(const Kerntally::Cli::Reply &reply);
    void stopRequested();

private:
    struct Watch
    {
        std::unique_ptr<ChangeWatcher> watcher;
        quint64 last = 0;
        quint64 changes = 0;
    };

    void run(const Instruction &instruction);
    void change(const CounterDefinition &counter, const Instruction &instruction);
    void watch(const CounterDefinition &counter);
    void unwatch(const CounterDefinition &counter);
    void onChanged(const CounterDefinition &counter, quint64 value, qint64 time);
    void say(const QString &text, const JsonObject &json);
    void refuse(const QString &text);

    CounterSource &m_source;
    QList<CounterDefinition> m_counters;
    std::map<int, Watch> m_watches;
};

} // namespace Kerntally::Cli
