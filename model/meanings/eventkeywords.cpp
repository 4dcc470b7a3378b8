// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/meanings/eventkeywords.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace Kerntally {

namespace {

struct Keywords
{
    const char *begin; ///< of the ids
    const char *text;
};

constexpr std::array keywords = {
    Keywords{"block:", QT_TRANSLATE_NOOP("EventKeywords", "disk, drive, storage, I/O")},
    Keywords{"btrfs:", QT_TRANSLATE_NOOP("EventKeywords", "file system, disk")},
    Keywords{"exceptions:page_fault", QT_TRANSLATE_NOOP("EventKeywords", "page fault")},
    Keywords{"ext4:", QT_TRANSLATE_NOOP("EventKeywords", "file system, disk")},
    Keywords{"file-closes", QT_TRANSLATE_NOOP("EventKeywords", "file")},
    Keywords{"file-opens", QT_TRANSLATE_NOOP("EventKeywords", "file")},
    Keywords{"filemap:", QT_TRANSLATE_NOOP("EventKeywords", "page cache, file cache")},
    Keywords{"irq:", QT_TRANSLATE_NOOP("EventKeywords", "interrupt, IRQ")},
    Keywords{"jbd2:", QT_TRANSLATE_NOOP("EventKeywords", "file system, journal, disk")},
    Keywords{"kmem:", QT_TRANSLATE_NOOP("EventKeywords", "memory allocation")},
    Keywords{"lock:", QT_TRANSLATE_NOOP("EventKeywords", "lock, contention, mutex, spinlock")},
    Keywords{"napi:", QT_TRANSLATE_NOOP("EventKeywords", "network, packet")},
    Keywords{"net:", QT_TRANSLATE_NOOP("EventKeywords", "network, packet")},
    Keywords{"nvme:", QT_TRANSLATE_NOOP("EventKeywords", "disk, drive, storage, SSD")},
    Keywords{"oom:", QT_TRANSLATE_NOOP("EventKeywords", "out of memory, OOM killer")},
    Keywords{"packets", QT_TRANSLATE_NOOP("EventKeywords", "network")},
    Keywords{"perf:context-switches", QT_TRANSLATE_NOOP("EventKeywords", "context switch, task switch")},
    Keywords{"perf:cpu-migrations", QT_TRANSLATE_NOOP("EventKeywords", "CPU migration")},
    Keywords{"power:", QT_TRANSLATE_NOOP("EventKeywords", "energy, idle, frequency")},
    Keywords{"raw_syscalls:", QT_TRANSLATE_NOOP("EventKeywords", "system call")},
    Keywords{"sched:sched_migrate_task", QT_TRANSLATE_NOOP("EventKeywords", "CPU migration")},
    Keywords{"sched:sched_process_exec", QT_TRANSLATE_NOOP("EventKeywords", "program start")},
    Keywords{"sched:sched_process_exit", QT_TRANSLATE_NOOP("EventKeywords", "process end, termination")},
    Keywords{"sched:sched_process_fork", QT_TRANSLATE_NOOP("EventKeywords", "new process, new thread")},
    Keywords{"sched:sched_switch", QT_TRANSLATE_NOOP("EventKeywords", "context switch, task switch")},
    Keywords{"sched:sched_wak", QT_TRANSLATE_NOOP("EventKeywords", "wake-up")},
    Keywords{"scsi:", QT_TRANSLATE_NOOP("EventKeywords", "disk, drive, storage")},
    Keywords{"signal:", QT_TRANSLATE_NOOP("EventKeywords", "signal, kill")},
    Keywords{"skb:", QT_TRANSLATE_NOOP("EventKeywords", "network, packet, drop")},
    Keywords{"sock:", QT_TRANSLATE_NOOP("EventKeywords", "network, connection, socket")},
    Keywords{"syscall:accept", QT_TRANSLATE_NOOP("EventKeywords", "network, incoming connection")},
    Keywords{"syscall:connect", QT_TRANSLATE_NOOP("EventKeywords", "network, outgoing connection")},
    Keywords{"syscall:execve", QT_TRANSLATE_NOOP("EventKeywords", "program start")},
    Keywords{"syscall:fdatasync", QT_TRANSLATE_NOOP("EventKeywords", "flush, disk")},
    Keywords{"syscall:fsync", QT_TRANSLATE_NOOP("EventKeywords", "flush, disk")},
    Keywords{"syscall:futex", QT_TRANSLATE_NOOP("EventKeywords", "mutex, contention")},
    Keywords{"syscall:open", QT_TRANSLATE_NOOP("EventKeywords", "file")},
    Keywords{"syscalls", QT_TRANSLATE_NOOP("EventKeywords", "system call")},
    Keywords{"tcp:", QT_TRANSLATE_NOOP("EventKeywords", "network, connection")},
    Keywords{"thermal:", QT_TRANSLATE_NOOP("EventKeywords", "temperature")},
    Keywords{"timer:", QT_TRANSLATE_NOOP("EventKeywords", "clock")},
    Keywords{"udp:", QT_TRANSLATE_NOOP("EventKeywords", "network, packet")},
    Keywords{"vmscan:", QT_TRANSLATE_NOOP("EventKeywords", "memory pressure, low memory, swap")},
    Keywords{"workqueue:", QT_TRANSLATE_NOOP("EventKeywords", "background work, kernel worker")},
    Keywords{"writeback:", QT_TRANSLATE_NOOP("EventKeywords", "disk, flush, dirty page")},
    Keywords{"xfs:", QT_TRANSLATE_NOOP("EventKeywords", "file system, disk")},
};

} // namespace

QString eventKeywords(const QString &id)
{
    QStringList words;
    for (const Keywords &each : keywords) {
        if (!id.startsWith(QLatin1String(each.begin)))
            continue;
        words += QString::fromLatin1(each.text);
        if (const QString translated = QCoreApplication::translate("EventKeywords", each.text);
            translated != words.last())
            words += translated;
    }
    return words.join(QLatin1String(", "));
}

} // namespace Kerntally
