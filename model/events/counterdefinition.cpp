// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/counterdefinition.h"

#include "bpf/kernel/layout.h"

#include <QCoreApplication>

namespace Kerntally {

QList<CounterDefinition> builtinCounters()
{
    const auto text = [](const char *words) { return QCoreApplication::translate("Kerntally", words); };
    return {
        {KT_SYSCALL, QStringLiteral("syscalls"), text(QT_TRANSLATE_NOOP("Kerntally", "Syscalls")),
         text(QT_TRANSLATE_NOOP("Kerntally", "System calls entered by any process, 32-bit ones too."))},
        {KT_PACKET, QStringLiteral("packets"), text(QT_TRANSLATE_NOOP("Kerntally", "Packets")),
         text(QT_TRANSLATE_NOOP(
             "Kerntally",
             "Packets received on any network interface, loopback too, as the network stack gets to see them: "
             "segments that were merged on the way in count once."))},
        {KT_FILE_OPEN, QStringLiteral("file-opens"), text(QT_TRANSLATE_NOOP("Kerntally", "File opens")),
         text(QT_TRANSLATE_NOOP("Kerntally", "open(), openat(), openat2() and creat() calls, failed ones too."))},
        {KT_FILE_CLOSE, QStringLiteral("file-closes"), text(QT_TRANSLATE_NOOP("Kerntally", "File closes")),
         text(QT_TRANSLATE_NOOP(
             "Kerntally",
             "close() and close_range() calls, failed ones too; what the kernel closes when a process ends is not "
             "a call."))},
    };
}

} // namespace Kerntally
