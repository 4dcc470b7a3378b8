// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/help.h"

#include "app/cli/arguments/option.h"
#include "model/events/eventkinds.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace Kerntally::Cli {

namespace {

const char *const general = R"(Usage: kerntally-cli [OPTION…] [COMMAND] [COUNTER…]

Shows live how often things happen in the Linux kernel.

Commands:
%1
Counters, by kind:
%2
Each run counts from zero and counts only what it was asked for. See list --help.

Options, before or after the command:
%3
Durations: 500ms, 2s, 1.5s, 1m, 1h; a plain number is seconds.
Ctrl-C ends every command cleanly; it prints the last values.

Exit status: 0 done; 1 no (not crossed, not reached in time, a check failed);
2 wrong use; 3 counting is not possible here.
)";

QString kindsText()
{
    constexpr int widest = 30;
    QStringList lines;
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        // The longest stand alone.
        const QString example = kind->example();
        if (example.size() > widest)
            lines += QLatin1String("  ") + example;
        lines += QLatin1String("  ") + (example.size() > widest ? QString() : example).leftJustified(widest)
            + QLatin1String("  ") + kind->summary();
    }
    return lines.join(QLatin1Char('\n'));
}

/// As many words a line as go into the width.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        if (!lines.isEmpty() && lines.constLast().size() + 1 + word.size() <= width)
            lines.last() += QLatin1Char(' ') + word;
        else
            lines += word;
    }
    return lines;
}

/// "--interval D" and what it does.
struct Row
{
    QString label;
    QString text;
};

void addRows(QList<Row> &rows, const OptionInfo &option)
{
    const QString name = QLatin1String(option.name);
    for (const OptionInfo::Choice &choice : option.choices)
        rows += {name + QLatin1Char(' ') + QLatin1String(choice.value), QString::fromUtf8(choice.help)};
    if (option.choices.empty())
        rows += {option.value ? name + QLatin1Char(' ') + QLatin1String(option.value) : name,
                 QString::fromUtf8(option.help)};
}

/// In two columns.
QString text(const QList<Row> &rows)
{
    constexpr qsizetype width = 88;
    qsizetype widest = 0;
    for (const Row &row : rows)
        widest = std::max(widest, row.label.size());
    QString text;
    for (const Row &row : rows) {
        QString label = row.label;
        for (const QString &line : wrapped(row.text, width - widest - 4)) {
            text += QLatin1String("  ") + label.leftJustified(widest) + QLatin1String("  ") + line + QLatin1Char('\n');
            label.clear();
        }
    }
    return text;
}

QString commandsText()
{
    QList<Row> rows;
    for (const VerbInfo &verb : verbs())
        rows += {QLatin1String(verb.name), QLatin1String(verb.summary)};
    return text(rows);
}

QString generalOptionsText()
{
    QList<Row> rows;
    for (const OptionInfo &option : options()) {
        if (option.isGeneral())
            addRows(rows, option);
    }
    return text(rows);
}

QString textOf(const VerbInfo &verb)
{
    QList<Row> rows;
    for (const OptionInfo &option : options()) {
        if (!option.isGeneral() && option.isOf(verb.verb))
            addRows(rows, option);
    }
    QStringList usage = {QStringLiteral("Usage: kerntally-cli"), QLatin1String(verb.name)};
    if (!rows.isEmpty())
        usage += QStringLiteral("[OPTION…]");
    usage += QString::fromUtf8(verb.arguments);
    QStringList parts = {usage.join(QLatin1Char(' ')).trimmed() + QLatin1Char('\n'), QString::fromUtf8(verb.about)};
    if (!rows.isEmpty())
        parts += text(rows);
    if (*verb.notes)
        parts += QString::fromUtf8(verb.notes);
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QString helpText(std::optional<Verb> verb)
{
    if (!verb)
        return QString::fromUtf8(general).arg(commandsText(), kindsText(), generalOptionsText());
    QString text = textOf(infoOf(*verb));
    if (verb == Verb::Top) {
        for (const QString &line : instructionHelpText().split(QLatin1Char('\n')))
            text += QLatin1String("  ") + line + QLatin1Char('\n');
    }
    return text;
}

QString instructionHelpText()
{
    return QStringLiteral("increment COUNTER [N]   adds N, or 1\n"
                          "set COUNTER N           sets the value\n"
                          "cas COUNTER N M         sets M where it is N\n"
                          "reset [COUNTER…]        to zero: all\n"
                          "watch COUNTER           tells of changes\n"
                          "unwatch [COUNTER]       no longer\n"
                          "help                    this text\n"
                          "stop, quit              ends");
}

} // namespace Kerntally::Cli
