// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/commandline.h"

#include "app/cli/arguments/counternames.h"
#include "app/cli/arguments/option.h"
#include "app/cli/arguments/usageerror.h"
#include "model/events/eventkinds.h"

#include <algorithm>

namespace Kerntally::Cli {

namespace {

struct GivenOption
{
    QString name;
    QString value;
};

/// The arguments sorted into options and others, wherever they stand.
struct Sorted
{
    QList<GivenOption> options;
    QStringList others;
    QStringList afterDashes; ///< all that follows "--"

    bool has(const QString &name) const
    {
        return std::any_of(options.begin(), options.end(),
                           [&](const GivenOption &option) { return option.name == name; });
    }
};

Sorted sort(const QStringList &arguments)
{
    Sorted sorted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == QLatin1String("--")) {
            sorted.afterDashes = arguments.mid(i + 1);
            break;
        }
        if (argument.size() < 2 || !argument.startsWith(QLatin1Char('-'))) {
            sorted.others += argument;
            continue;
        }
        const qsizetype sign = argument.indexOf(QLatin1Char('='));
        QString name = argument.left(sign);
        if (name == QLatin1String("-h"))
            name = QStringLiteral("--help");
        const OptionInfo *const option = findOption(name);
        if (!option)
            throw UsageError(QStringLiteral("There is no option '%1': see --help.").arg(argument));
        if (!option->value && sign >= 0)
            throw UsageError(QStringLiteral("%1 takes no value.").arg(name));
        if (sorted.has(name) && option->value && !option->isRepeatable)
            throw UsageError(QStringLiteral("%1 is given twice: give it once.").arg(name));
        QString value;
        if (option->value) {
            if (sign < 0 && i + 1 == arguments.size()) {
                throw UsageError(
                    QStringLiteral("%1 needs a value, as in %1 %2.").arg(name, QLatin1String(option->example)));
            }
            value = sign < 0 ? arguments[++i] : argument.mid(sign + 1);
        }
        sorted.options += {name, value};
    }
    return sorted;
}

QList<CounterDefinition> parseCounters(const VerbInfo &verb, const QStringList &names)
{
    const QString name = QLatin1String(verb.name);
    if (verb.counters == VerbInfo::Counters::None && !names.isEmpty())
        throw UsageError(QStringLiteral("'%1' is too much: %2 takes no counter.").arg(names.constFirst(), name));
    if (verb.counters == VerbInfo::Counters::One && names.isEmpty())
        throw UsageError(QStringLiteral("%1 needs a counter, as in %1 packets.").arg(name));
    if (verb.counters == VerbInfo::Counters::One && names.size() > 1)
        throw UsageError(QStringLiteral("'%1' is too much: %2 takes one counter.").arg(names[1], name));
    if (verb.counters == VerbInfo::Counters::Any && names.isEmpty())
        return builtinCounters();
    QList<CounterDefinition> counters;
    for (const QString &id : names) {
        const CounterDefinition found = findCounter(id);
        const bool isDouble = std::any_of(counters.begin(), counters.end(),
                                          [&](const CounterDefinition &counter) { return counter.id == found.id; });
        if (!isDouble)
            counters += found;
    }
    return counters;
}

/// The command to measure is what follows the dashes, so that its options aren't taken for ours.
QStringList takeCommand(const QStringList &names, const QStringList &afterDashes)
{
    if (!names.isEmpty()) {
        throw UsageError(QStringLiteral("'%1' is too much: write -- before the command, as in measure -- %1.")
                             .arg(names.constFirst()));
    }
    if (afterDashes.isEmpty())
        throw UsageError(QStringLiteral("measure needs a command, as in measure -- make -j8."));
    return afterDashes;
}

void requireOneList(const Sorted &sorted)
{
    QStringList named;
    for (const GivenOption &option : sorted.options) {
        if (findOption(option.name)->isList && !named.contains(option.name))
            named += option.name;
    }
    if (named.size() > 1) {
        throw UsageError(
            QStringLiteral("%1 and %2 are lists of their own: ask for one of them.").arg(named[0], named[1]));
    }
}

void requireFitting(const CommandLine &line)
{
    if (line.only.isSaid() && line.source && !isReal(line.source->kind))
        throw UsageError(QStringLiteral("What one process, command, user or group does can't be counted with "
                                        "--source simulated."));
    const EventKinds kinds;
    const bool hasMap = std::any_of(line.counters.begin(), line.counters.end(),
                                    [&](const CounterDefinition &counter) { return kinds.isRead(counter.id); });
    if (hasMap && (line.only.isSaid() || line.verb == Verb::Measure))
        throw UsageError(QStringLiteral("Map values have no process: neither --only-… nor measure applies to them."));
    if (hasMap && line.verb == Verb::Who)
        throw UsageError(QStringLiteral("Map values have no process: watch tells when they change."));
    if (line.only.pid && line.verb == Verb::Measure)
        throw UsageError(QStringLiteral("measure counts what its command does: leave --only-pid out."));
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const Sorted sorted = sort(arguments);
    CommandLine line;
    if (sorted.has(QStringLiteral("--version"))) {
        line.request = Request::Version;
        return line;
    }
    const bool isHelp = sorted.has(QStringLiteral("--help"))
        || (!sorted.others.isEmpty() && sorted.others.constFirst() == QLatin1String("help"));
    QStringList others = sorted.others;
    if (isHelp) {
        line.request = Request::Help;
        others.removeAll(QStringLiteral("help"));
        if (!others.isEmpty())
            line.namedVerb = findVerb(others.constFirst()).verb;
        return line;
    }

    const VerbInfo &verb = others.isEmpty() ? verbs().front() : findVerb(others.constFirst());
    line.verb = verb.verb;
    line.interval = verb.interval;
    if (!others.isEmpty())
        line.namedVerb = verb.verb;
    for (const GivenOption &option : sorted.options) {
        const OptionInfo *const info = findOption(option.name, verb.verb);
        if (!info) {
            throw UsageError(
                QStringLiteral("%1 has no option %2: see %1 --help.").arg(QLatin1String(verb.name), option.name));
        }
        info->apply(line, option.value);
    }
    QStringList names = others.mid(1);
    if (verb.verb == Verb::Measure)
        line.command = takeCommand(names, sorted.afterDashes);
    else
        names += sorted.afterDashes;
    requireOneList(sorted);
    if ((!line.kind.isEmpty() || !line.map.isEmpty()) && !names.isEmpty())
        line.filter = names.takeFirst();
    line.counters = parseCounters(verb, names + line.countersByOption);
    requireFitting(line);
    if (verb.verb == Verb::Alert && !sorted.has(QStringLiteral("--above")))
        throw UsageError(QStringLiteral("alert needs a threshold, as in alert packets --above 1000."));
    return line;
}

} // namespace Kerntally::Cli
