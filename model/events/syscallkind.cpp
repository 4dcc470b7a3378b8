// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kernel/layout.h"
#include "bpf/kinds/syscallprogram.h"
#include "model/base/closestnames.h"
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"
#include "model/events/eventkind.h"
#include "model/events/syscallcatalog.h"
#include "model/meanings/syscallmeanings.h"

#include <memory>
#include <optional>

namespace Kerntally {

namespace {

/// Single system calls, by name or by this machine's number.
class SyscallKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("syscall"); }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "System calls")); }
    QString example() const override { return QStringLiteral("syscall:futex"); }
    QString summary() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "one system call")); }

    EventSpec parse(const QString &id) const override
    {
        const QString call = id.mid(prefix().size());
        bool isNumber = false;
        const unsigned number = call.toUInt(&isNumber);
        return isNumber ? byNumber(number) : byName(call);
    }
    bool isSame(const EventRequest &one, const EventRequest &other) const override
    {
        if (one.kind != other.kind)
            return false;
        for (std::size_t i = 0; i < one.numbers.size(); ++i) {
            if (one.numbers[i] == other.numbers[i] && one.numbers[i] < KT_SYSCALLS)
                return true;
        }
        return false;
    }
    QList<EventGroup> catalog() const override
    {
        EventGroup group{.title = title()};
        for (const Syscall &call : knownSyscalls()) {
            QString meaning = syscallMeaning(call.name);
            if (!call.native) {
                const QString only = translatedText(QT_TRANSLATE_NOOP("Kerntally", "Of 32-bit programs only."));
                meaning = meaning.isEmpty() ? only : meaning + QLatin1Char(' ') + only;
            }
            group.events.append({call.id(), call.name, meaning, call.definition()});
        }
        return {group};
    }

private:
    static EventSpec byNumber(unsigned number)
    {
        if (number >= KT_SYSCALLS)
            throw UnknownName(
                translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no syscall %1: numbers go up to %2."))
                    .arg(number)
                    .arg(KT_SYSCALLS - 1));
        const QString text = QString::number(number);
        return {.id = QStringLiteral("syscall:") + text,
                .name = translatedText(QT_TRANSLATE_NOOP("Kerntally", "Syscall %1")).arg(text),
                .definition =
                    translatedText(QT_TRANSLATE_NOOP("Kerntally", "Calls of system call number %1.")).arg(text),
                .request = syscallRequest(number, std::nullopt)};
    }
    static EventSpec byName(const QString &name)
    {
        const std::optional<Syscall> call = findSyscall(name);
        if (!call) {
            throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no syscall '%1'.")).arg(name)
                              + suggestion(nearSyscalls(name)));
        }
        return {.id = call->id(),
                .name = name + QLatin1String("()"),
                .definition = call->definition(),
                .request = syscallRequest(call->native, call->compat)};
    }
};

} // namespace

std::unique_ptr<EventKind> makeSyscallKind()
{
    return std::make_unique<SyscallKind>();
}

} // namespace Kerntally
