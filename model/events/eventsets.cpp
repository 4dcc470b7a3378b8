// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventsets.h"

#include <QCoreApplication>

namespace Kerntally {

namespace {

EventSet set(const char *name, const char *title, std::initializer_list<const char *> events)
{
    EventSet set{.name = QLatin1String(name), .title = QCoreApplication::translate("EventSet", title), .events = {}};
    for (const char *event : events)
        set.events += QLatin1String(event);
    return set;
}

} // namespace

QList<EventSet> eventSets()
{
    return {
        set("scheduler", QT_TRANSLATE_NOOP("EventSet", "Scheduler"),
            {"sched:sched_switch", "sched:sched_wakeup", "sched:sched_wakeup_new", "sched:sched_migrate_task",
             "irq:irq_handler_entry", "irq:softirq_entry", "timer:hrtimer_expire_entry", "power:cpu_idle"}),
        set("storage", QT_TRANSLATE_NOOP("EventSet", "Storage"),
            {"block:block_bio_queue", "block:block_rq_issue", "block:block_rq_complete", "block:block_rq_merge",
             "filemap:mm_filemap_add_to_page_cache", "writeback:writeback_dirty_folio", "syscall:fsync",
             "syscall:fdatasync"}),
        set("network", QT_TRANSLATE_NOOP("EventSet", "Network"),
            {"net:net_dev_xmit", "net:netif_receive_skb", "skb:kfree_skb", "sock:inet_sock_set_state",
             "tcp:tcp_retransmit_skb", "tcp:tcp_receive_reset", "syscall:connect", "syscall:accept4"}),
        set("memory", QT_TRANSLATE_NOOP("EventSet", "Memory"),
            {"exceptions:page_fault_user", "kmem:mm_page_alloc", "kmem:mm_page_free", "kmem:kmem_cache_alloc",
             "vmscan:mm_vmscan_direct_reclaim_begin", "vmscan:mm_vmscan_kswapd_wake", "oom:mark_victim", "syscall:mmap",
             "syscall:munmap"}),
        set("processes", QT_TRANSLATE_NOOP("EventSet", "Processes"),
            {"sched:sched_process_fork", "sched:sched_process_exec", "sched:sched_process_exit", "task:task_rename",
             "signal:signal_generate", "syscall:execve", "syscall:wait4"}),
    };
}

} // namespace Kerntally
