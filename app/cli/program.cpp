// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/help.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/usageerror.h"
#include "app/cli/commandfactory.h"
#include "app/cli/commands/command.h"
#include "app/cli/commands/listcommand.h"
#include "app/cli/commands/maplist.h"
#include "app/cli/commands/namelist.h"
#include "app/cli/output/entrynews.h"
#include "app/cli/terminal/passwordasker.h"
#include "bpf/programs/loader.h"
#include "model/base/bytetext.h"
#include "model/base/sandbox.h"
#include "model/processes/runningprocesses.h"
#include "model/processes/scopewatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Kerntally::Cli {

namespace {

/// Nothing has to be counted for these.
bool isOnlyRead(const CommandLine &line)
{
    const EventKinds kinds;
    return !line.counters.isEmpty()
        && std::all_of(line.counters.begin(), line.counters.end(),
                       [&](const CounterDefinition &counter) { return kinds.isRead(counter.id); });
}

SourceChoice sourceOf(const CommandLine &line)
{
    if (!line.source)
        return {.kind = isOnlyRead(line) ? SourceKind::Maps : realSourceKind()};
    SourceChoice choice = *line.source;
    if (line.verb == Verb::SelfTest || line.verb == Verb::List) // the self-test makes its own events
        choice.scenario = SimulatedSource::Scenario::Silent;
    return choice;
}

void explain(const SourceFailure &failure, const CommandLine &line)
{
    QString text = failure.message + QLatin1Char('\n') + failure.remedy;
    if (line.verb != Verb::Measure)
        text += QLatin1String("\nMade-up events: --source simulated.");
    if (!failure.details.isEmpty() && (line.verbose || failure.isFault))
        text += QLatin1String("\n\n") + failure.details.trimmed();
    else if (!failure.details.isEmpty())
        text += QLatin1String("\nMore with --verbose.");
    complain(text);
}

/// All of a map's numbers that there are counters for; one, where the command takes one.
void takeMap(const CommandLine &line, const QString &id, CounterSource &source,
             const std::function<void(const CounterDefinition &)> &take)
{
    const CounterSource::AddedNumbers added = source.addMap(id);
    const bool takesOne = line.verb == Verb::Watch || line.verb == Verb::Average || line.verb == Verb::Alert;
    if (takesOne && (added.counters.size() > 1 || added.leftOut > 0)) {
        throw UnknownName(QStringLiteral("There is more than one number in %1: name one of them, as in %2.")
                              .arg(id, added.counters.constFirst().id));
    }
    for (const CounterDefinition &counter : added.counters)
        take(counter);
    if (added.leftOut > 0) {
        complain(QStringLiteral("Numbers of %1 that there are no counters left for: %2.")
                     .arg(id, formatNumber(added.leftOut)));
    }
}

/// Those that only the source knows get their numbers; they count from here on.
CommandLine resolved(CommandLine line, CounterSource &source)
{
    QList<CounterDefinition> counters;
    const auto take = [&](const CounterDefinition &counter) {
        const bool isDouble = std::any_of(counters.begin(), counters.end(), [&](const CounterDefinition &other) {
            return other.number == counter.number;
        });
        if (!isDouble)
            counters += counter;
    };
    source.setMapWriting(line.writeMap);
    for (const CounterDefinition &counter : std::as_const(line.counters)) {
        if (source.kinds().isRead(counter.id))
            takeMap(line, counter.id, source, take);
        else
            take(counter.number == 0 ? source.addById(counter.id) : counter);
    }
    line.counters = counters;
    return line;
}

/// No exit code: a password is needed, and now there is who asks for it.
constexpr int onceMore = -1;

/// One run of one command, in the event loop.
int runCommand(const CommandLine &line, const Scope &scope, PasswordAsker &asker)
{
    UnixSignals signalsOfSystem; // before the threads of a simulation
    Output output;
    const std::unique_ptr<CounterSource> source = sourceOf(line).make(scope);
    CommandLine complete;
    std::unique_ptr<Command> command;
    QObject context;

    bool isStarted = false;
    // Most commands go on in the event loop; exit() is of no use before that runs.
    std::optional<int> exitCode;
    const auto leave = [&](int code) {
        if (!exitCode)
            exitCode = code;
        QCoreApplication::exit(*exitCode);
    };

    const auto fail = [&](const SourceFailure &failure, const auto &tell) {
        if (failure.kind == SourceFailure::Kind::NoAgent && !isStarted && asker.start())
            return leave(onceMore);
        tell();
        if (failure.kind == SourceFailure::Kind::Denied && asker.wasStarted())
            complain(QStringLiteral("Or was the password wrong?"));
        leave(NotPossible);
    };

    const auto attempt = [&](const auto &function) {
        try {
            function();
        } catch (const UnknownName &error) {
            complain(error.message());
            leave(WrongUse);
        } catch (const CounterError &error) {
            complain(error.message());
            leave(NotPossible);
        }
    };
    const auto start = [&] {
        if (!std::exchange(isStarted, true))
            command->start();
    };
    const auto prepare = [&] {
        attempt([&] {
            complete = resolved(line, *source);
            command = makeCommand({complete, *source, output, signalsOfSystem});
            QObject::connect(command.get(), &Command::finished, &context, leave);
            command->prepare();
            if (source->isSettled())
                start();
        });
    };
    QObject::connect(source.get(), &CounterSource::opened, &context, [&] {
        if (line.verbose)
            complain(QStringLiteral("Counting with the source %1.").arg(source->id()));
        if (line.trace)
            source->askToTrace();
        else
            prepare();
    });
    QObject::connect(source.get(), &CounterSource::traceAnswered, &context,
                     [&](const std::optional<SourceFailure> &refusal) {
                         if (!refusal)
                             return prepare();
                         fail(*refusal, [&] { explain(*refusal, line); });
                     });
    QObject::connect(source.get(), &CounterSource::settled, &context, [&] {
        if (!exitCode)
            attempt(start);
    });
    QObject::connect(source.get(), &CounterSource::refused, &context,
                     [&](int, const SourceFailure &failure) { fail(failure, [&] { complain(failure.words()); }); });
    QObject::connect(source.get(), &CounterSource::replaced, &context, [](int, const QString &problem) {
        complain(problem + QStringLiteral(" End this command and start it again for that."));
    });
    const ScopeWatch scopeWatch(scope);
    QObject::connect(&scopeWatch, &ScopeWatch::groupGone, &context, complain);
    QObject::connect(&scopeWatch, &ScopeWatch::processEnded, &context, [&] {
        complain(QStringLiteral("Process %1 has ended: only what it started can still count.")
                     .arg(line.only.pid.value_or(QString())));
    });
    EntryNews entryNews;
    QObject::connect(source.get(), &CounterSource::entryGone, &context, [&](int counter, bool isGone) {
        for (const CounterDefinition &that : std::as_const(complete.counters)) {
            if (that.number == counter)
                entryNews.take(that.id, isGone);
        }
    });
    QObject::connect(source.get(), &CounterSource::failed, &context, [&](const SourceFailure &failure) {
        fail(failure, [&] {
            if (line.verb == Verb::List)
                ListCommand::print(output, line.json, {}, 0);
            explain(failure, line);
        });
    });
    QObject::connect(&signalsOfSystem, &UnixSignals::endRequested, &context, [&] {
        if (isStarted)
            command->end();
        else
            leave(Success);
    });
    QObject::connect(&output, &Output::closed, &context, [&] {
        if (line.verb != Verb::Measure) // whose command goes on
            leave(Success);
    });
    QObject::connect(&output, &Output::failed, &context, [&] { leave(No); });
    source->open();
    return exitCode ? *exitCode : QCoreApplication::exec();
}

} // namespace

int run(const QList<QByteArray> &arguments)
{
    CommandLine line;
    Scope scope;
    QStringList texts;
    for (const QByteArray &argument : arguments)
        texts.append(textOfArgument(argument));
    try {
        line = CommandLine::parse(texts);
        line.rawCommand = arguments.last(line.command.size()); // which comes last
        scope = line.only.scope();
    } catch (const UsageError &error) {
        complain(error.message());
        return WrongUse;
    } catch (const UnknownName &error) {
        complain(error.message());
        return WrongUse;
    }
    scope.members = line.verb == Verb::Measure;
    if (line.request == CommandLine::Request::Run && line.listKinds)
        return runKindList(line);
    if (line.request == CommandLine::Request::Run && (!line.kind.isEmpty() || !line.map.isEmpty())) {
        try {
            return !line.map.isEmpty() || line.kind == QLatin1String("map") ? runMapList(line) : runNameList(line);
        } catch (const CounterError &error) {
            complain(error.message());
            return dynamic_cast<const UnknownName *>(&error) ? WrongUse : NotPossible;
        }
    }
    if (line.request == CommandLine::Request::Run) {
        if (line.only.command && !isInFlatpak() && !isAnyCalled(bytesOfName(*line.only.command))) {
            complain(QStringLiteral("No process is named '%1' yet: those that will be are counted.")
                         .arg(*line.only.command));
        }
        PasswordAsker asker;
        const int exitCode = runCommand(line, scope, asker);
        return exitCode == onceMore ? runCommand(line, scope, asker) : exitCode;
    }

    Output output;
    if (line.request == CommandLine::Request::Version)
        output.line(QStringLiteral("kerntally-cli " KERNTALLY_VERSION));
    else
        output.write(helpText(line.namedVerb).toUtf8());
    return output.isWhole() ? Success : No;
}

} // namespace Kerntally::Cli
