// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <optional>

namespace Kerntally {

namespace {

QCommandLineOption sourceOption()
{
    return {QStringLiteral("source"),
            QCoreApplication::translate("main",
                                        "Where events come from: auto, kernel, helper or simulated. kernel: this "
                                        "process counts, as root; helper: the service that counts for everybody who "
                                        "may; auto: the first of them that can, or simulated events where those were "
                                        "used last. simulated:64 has 64 counters."),
            QCoreApplication::translate("main", "source"), QStringLiteral("auto")};
}

/// An option that narrows the scope, named as in kerntally-cli.
struct OnlyOption
{
    const char *name;
    std::optional<QString> ScopeRequest::*of;
    const char *value;
    const char *help;
};
constexpr std::array onlyOptions = {
    OnlyOption{"only-pid", &ScopeRequest::pid, QT_TRANSLATE_NOOP("main", "number"),
               QT_TRANSLATE_NOOP("main", "Count what that process does, and all that it starts.")},
    OnlyOption{"only-command", &ScopeRequest::command, QT_TRANSLATE_NOOP("main", "name"),
               QT_TRANSLATE_NOOP("main", "Count what processes of that name do.")},
    OnlyOption{"only-user", &ScopeRequest::user, QT_TRANSLATE_NOOP("main", "user"),
               QT_TRANSLATE_NOOP("main", "Count what that user does.")},
    OnlyOption{"only-cgroup", &ScopeRequest::group, QT_TRANSLATE_NOOP("main", "path"),
               QT_TRANSLATE_NOOP("main", "Count what that control group does, and those below it.")},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Shows, live, how often things happen in the Linux kernel."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(sourceOption());
    for (const OnlyOption &option : onlyOptions) {
        parser.addOption({QLatin1String(option.name), QCoreApplication::translate("main", option.help),
                          QCoreApplication::translate("main", option.value)});
    }
    parser.addOption({QStringLiteral("counter"),
                      QCoreApplication::translate("main",
                                                  "Also counts this, besides what was chosen: a tracepoint "
                                                  "(sched:sched_switch), a system call (syscall:futex) or a function "
                                                  "(uprobe:/path/of/library.so:symbol). Can be given repeatedly."),
                      QCoreApplication::translate("main", "id")});
    parser.addPositionalArgument(
        QStringLiteral("recording"),
        QCoreApplication::translate("main",
                                    "Recordings to open, in windows of their own. Without other "
                                    "arguments they alone are opened, and nothing is counted."),
        QCoreApplication::translate("main", "[recording…]"));
    parser.addOption({QStringLiteral("new-instance"),
                      QCoreApplication::translate("main", "Open a window of its own, beside one that is open.")});
}

} // namespace

Options Options::parse(const QStringList &arguments)
{
    Options options;
    QCommandLineParser parser;
    // As for Qt's options; otherwise "-reverse" would contain -v.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptions(parser);
    const bool isParsed = parser.parse(arguments);
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    if (options.help || options.version)
        return options;
    if (!isParsed)
        throw OptionsError(parser.errorText());
    options.newInstance = parser.isSet(QStringLiteral("new-instance"));
    options.counters = parser.values(QStringLiteral("counter"));
    const QString source = parser.value(QStringLiteral("source"));
    options.source = SourceChoice::fromText(source);
    for (const OnlyOption &option : onlyOptions) {
        if (parser.isSet(QLatin1String(option.name)))
            options.only.*option.of = parser.value(QLatin1String(option.name));
    }
    for (const QString &recording : parser.positionalArguments())
        options.recordings.append(QFileInfo(recording).absoluteFilePath());
    if (!options.source && source != QLatin1String("auto"))
        throw OptionsError(
            QCoreApplication::translate("main", "There is no source called %1: auto, kernel, helper or simulated.")
                .arg(source));
    if (options.only.isSaid() && options.source && !isReal(options.source->kind)) {
        throw OptionsError(
            QCoreApplication::translate(
                "main", "Simulated events belong to no process: leave --source %1 or the options --only-… out.")
                .arg(source));
    }
    return options;
}

QStringList Options::toArguments() const
{
    QStringList arguments;
    if (source)
        arguments.append(QStringLiteral("--source=") + source->toText());
    for (const OnlyOption &option : onlyOptions) {
        if (const std::optional<QString> &what = only.*option.of)
            arguments.append(QLatin1String("--") + QLatin1String(option.name) + QLatin1Char('=') + *what);
    }
    for (const QString &counter : counters)
        arguments.append(QStringLiteral("--counter=") + counter);
    return arguments + QStringList(QStringLiteral("--")) + recordings;
}

QString Options::helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace Kerntally
