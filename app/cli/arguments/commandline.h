// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/verb.h"
#include "model/counters/sourcechoice.h"
#include "model/events/counterdefinition.h"
#include "model/processes/scoperequest.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Kerntally::Cli {

/// The parsed command line.
struct CommandLine
{
    enum class Request {
        Run,
        Help, ///< on the verb, or on everything
        Version,
    };

    /// Without the program's name. Throws UsageError.
    static CommandLine parse(const QStringList &arguments);

    Request request = Request::Run;
    std::optional<Verb> namedVerb; ///< none: not said, which means top
    Verb verb = Verb::Top;
    std::optional<SourceChoice> source; ///< none: whatever counts real events here
    ScopeRequest only;
    bool json = false;
    bool verbose = false;

    /// Without duplicates; the built-in ones if none is named and the verb takes several. Events that only the source can look
    /// up (syscalls, tracepoints) have an id and no number yet.
    QList<CounterDefinition> counters;
    QStringList countersByOption; ///< ids, which are among the counters
    std::chrono::milliseconds interval{2000};
    std::chrono::milliseconds sample{1000};
    std::optional<std::chrono::milliseconds> duration;
    std::optional<quint64> count; ///< of changes
    std::size_t window = 10;      ///< increments in an average
    quint64 above = 0;
    QStringList command;          ///< to measure
    QList<QByteArray> rawCommand; ///< the same in the bytes that were given
    CauseWatch::By by = CauseWatch::By::Process;
    bool wait = false;  ///< for the command's descendants, too
    bool trace = false; ///< asks for the right to trace first
    bool listKinds = false;
    QString kind; ///< of events that are to be listed; empty: none
    QString map;  ///< whose numbers are to be listed, by its id; empty: none
    bool writeMap = false;
    QString filter; ///< of what is listed
};

} // namespace Kerntally::Cli
