// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/commandline.h"
#include "app/cli/output/output.h"
#include "app/support/unixsignals.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace Kerntally::Cli {

/// What every command works with. Borrowed.
struct Context
{
    const CommandLine &line;
    CounterSource &source; ///< open
    Output &output;
    UnixSignals &signalsOfSystem;
};

/// One command at work, from start() to finished().
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const Context &context);
    ~Command() override;

    /// Adds what it is to count: all that the command line names. Throws CounterError.
    virtual void prepare();
    /// Once that is being counted. May finish before it returns. Throws CounterError.
    virtual void start() = 0;
    /// The time is up or the user wants to end: prints the last values and finishes.
    virtual void end() = 0;

signals:
    /// With the program's exit code; the last that is heard from it.
    void finished(int exitCode);

protected:
    const CommandLine &line() const { return m_context.line; }
    CounterSource &source() const { return m_context.source; }
    CounterStore &store() const { return *m_context.source.store(); }
    Output &output() const { return m_context.output; }
    UnixSignals &signalsOfSystem() const { return m_context.signalsOfSystem; }

    /// Calls end() after that time; never where there is none.
    void endAfter(std::optional<std::chrono::milliseconds> time);
    void finish(int exitCode);
    /// Prints the number of missed events, if any, to standard error.
    void complainOfMissed() const;

private:
    Context m_context;
    QTimer m_deadline;
    bool m_isFinished = false;
};

} // namespace Kerntally::Cli
