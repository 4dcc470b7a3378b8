// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/instruction.h"

#include "app/cli/arguments/counternames.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/usageerror.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace Kerntally::Cli {

namespace {

using InstructionKind = Instruction::Kind;

constexpr int any = std::numeric_limits<int>::max();

struct Form
{
    const char *word;
    InstructionKind kind;
    const char *usage;
    int leastCounters;
    int mostCounters;
    int leastNumbers;
    int mostNumbers;
};

constexpr std::array forms = {
    Form{"increment", InstructionKind::Increment, "increment COUNTER [N]", 1, 1, 0, 1},
    Form{"set", InstructionKind::Set, "set COUNTER N", 1, 1, 1, 1},
    Form{"cas", InstructionKind::CompareAndSet, "cas COUNTER EXPECTED NEW", 1, 1, 2, 2},
    Form{"reset", InstructionKind::Reset, "reset [COUNTER…]", 0, any, 0, 0},
    Form{"watch", InstructionKind::Watch, "watch COUNTER", 1, any, 0, 0},
    Form{"unwatch", InstructionKind::Unwatch, "unwatch [COUNTER]", 0, any, 0, 0},
    Form{"help", InstructionKind::Help, "help", 0, 0, 0, 0},
    Form{"stop", InstructionKind::Stop, "stop", 0, 0, 0, 0},
    Form{"quit", InstructionKind::Stop, "quit", 0, 0, 0, 0},
};

const Form &findForm(const QString &word)
{
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const Form &form) { return word == QLatin1String(form.word); });
    if (found == forms.end())
        throw UsageError(QStringLiteral("There is no command '%1': type help for those that there are.").arg(word));
    return *found;
}

} // namespace

Instruction Instruction::parse(const QString &line, const QList<CounterDefinition> &known)
{
    const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Instruction instruction;
    if (words.isEmpty() || words.constFirst().startsWith(QLatin1Char('#')))
        return instruction;
    const Form &form = findForm(words.constFirst());
    const qsizetype arguments = words.size() - 1;
    const qsizetype mostCounters = std::min<qsizetype>(form.mostCounters, arguments);
    const qsizetype numbers = arguments - mostCounters;
    if (mostCounters < form.leastCounters || numbers < form.leastNumbers || numbers > form.mostNumbers)
        throw UsageError(QStringLiteral("Write it as: %1").arg(QString::fromUtf8(form.usage)));

    instruction.kind = form.kind;
    for (qsizetype i = 1; i <= mostCounters; ++i)
        instruction.counters += findCounter(words[i], known);
    const QStringList values = words.mid(1 + mostCounters);
    if (form.kind == InstructionKind::Increment)
        instruction.number = 1;
    if (!values.isEmpty())
        instruction.number = parseNumber(values[0]);
    if (values.size() > 1)
        instruction.desired = parseNumber(values[1]);
    return instruction;
}

} // namespace Kerntally::Cli
