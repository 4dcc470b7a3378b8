// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/meanings/tracepointmeanings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace Kerntally {

namespace {

struct Meaning
{
    std::string_view name;
    const char *text;
};

/// By name: looked up by halves.
constexpr std::array meanings = {
    Meaning{"block_bio_queue", QT_TRANSLATE_NOOP("Tracepoint", "A read or write was handed to a block device.")},
    Meaning{"block_plug", QT_TRANSLATE_NOOP("Tracepoint", "A task began to collect its block requests.")},
    Meaning{"block_rq_complete",
            QT_TRANSLATE_NOOP("Tracepoint", "A block device finished a request, or a part of it.")},
    Meaning{"block_rq_error", QT_TRANSLATE_NOOP("Tracepoint", "A request to a block device failed.")},
    Meaning{"block_rq_insert",
            QT_TRANSLATE_NOOP("Tracepoint", "A request was put into the queue of an I/O scheduler.")},
    Meaning{"block_rq_issue", QT_TRANSLATE_NOOP("Tracepoint", "A request was sent to the driver of a block device.")},
    Meaning{"block_rq_merge", QT_TRANSLATE_NOOP("Tracepoint", "A request was merged with another one in the queue.")},
    Meaning{"block_rq_requeue", QT_TRANSLATE_NOOP("Tracepoint", "A request went back into the queue unserved.")},
    Meaning{"consume_skb",
            QT_TRANSLATE_NOOP("Tracepoint", "A packet was done with and freed, delivered as it should be.")},
    Meaning{"contention_begin",
            QT_TRANSLATE_NOOP("Tracepoint", "A CPU or task began to wait for a lock of the kernel's.")},
    Meaning{"contention_end", QT_TRANSLATE_NOOP("Tracepoint", "The wait for a lock of the kernel's ended.")},
    Meaning{"cpu_frequency", QT_TRANSLATE_NOOP("Tracepoint", "A CPU changed its clock frequency.")},
    Meaning{"cpu_idle", QT_TRANSLATE_NOOP("Tracepoint", "A CPU went idle, or woke up from it.")},
    Meaning{"hrtimer_cancel",
            QT_TRANSLATE_NOOP("Tracepoint", "A high-resolution timer was cancelled before its time.")},
    Meaning{"hrtimer_expire_entry", QT_TRANSLATE_NOOP("Tracepoint", "A high-resolution timer fired.")},
    Meaning{"hrtimer_start", QT_TRANSLATE_NOOP("Tracepoint", "A high-resolution timer was started.")},
    Meaning{"inet_sock_set_state",
            QT_TRANSLATE_NOOP("Tracepoint", "A TCP (or DCCP, SCTP, MPTCP) socket changed its state.")},
    Meaning{"io_uring_complete", QT_TRANSLATE_NOOP("Tracepoint", "A request made through io_uring was completed.")},
    Meaning{"io_uring_submit_req", QT_TRANSLATE_NOOP("Tracepoint", "A request was made through io_uring.")},
    Meaning{"irq_handler_entry", QT_TRANSLATE_NOOP("Tracepoint", "A driver began to handle a device's interrupt.")},
    Meaning{"irq_handler_exit", QT_TRANSLATE_NOOP("Tracepoint", "A driver was done with a device's interrupt.")},
    Meaning{"kfree", QT_TRANSLATE_NOOP("Tracepoint", "The kernel freed memory that it had allocated by size.")},
    Meaning{"kfree_skb", QT_TRANSLATE_NOOP("Tracepoint", "A packet was dropped.")},
    Meaning{"kmalloc", QT_TRANSLATE_NOOP("Tracepoint", "The kernel allocated memory by size, for itself.")},
    Meaning{"kmem_cache_alloc",
            QT_TRANSLATE_NOOP("Tracepoint", "The kernel allocated an object from a cache of such objects.")},
    Meaning{"kmem_cache_free", QT_TRANSLATE_NOOP("Tracepoint", "The kernel gave an object back to its cache.")},
    Meaning{"local_timer_entry", QT_TRANSLATE_NOOP("Tracepoint", "A CPU was interrupted by its own timer.")},
    Meaning{"mark_victim", QT_TRANSLATE_NOOP("Tracepoint", "Memory ran out, and a process was chosen to be killed.")},
    Meaning{"mm_filemap_add_to_page_cache",
            QT_TRANSLATE_NOOP("Tracepoint", "A page of a file came into the page cache.")},
    Meaning{"mm_filemap_delete_from_page_cache",
            QT_TRANSLATE_NOOP("Tracepoint", "A page of a file left the page cache.")},
    Meaning{"mm_page_alloc", QT_TRANSLATE_NOOP("Tracepoint", "Pages of memory were allocated, in one block.")},
    Meaning{"mm_page_free", QT_TRANSLATE_NOOP("Tracepoint", "Pages of memory were freed, in one block.")},
    Meaning{"mm_vmscan_direct_reclaim_begin",
            QT_TRANSLATE_NOOP("Tracepoint", "A task had to make room in memory itself before it could go on.")},
    Meaning{"mm_vmscan_kswapd_wake",
            QT_TRANSLATE_NOOP("Tracepoint", "Memory got scarce, and the kernel began to make room.")},
    Meaning{"napi_poll", QT_TRANSLATE_NOOP("Tracepoint", "The kernel asked a network device for packets.")},
    Meaning{"net_dev_queue", QT_TRANSLATE_NOOP("Tracepoint", "A packet was queued to be sent.")},
    Meaning{"net_dev_start_xmit",
            QT_TRANSLATE_NOOP("Tracepoint", "A packet is about to be handed to a network device.")},
    Meaning{"net_dev_xmit", QT_TRANSLATE_NOOP("Tracepoint", "A packet was handed to a network device to be sent.")},
    Meaning{"netif_receive_skb",
            QT_TRANSLATE_NOOP("Tracepoint", "A packet was received and reached the network stack.")},
    Meaning{"netif_rx", QT_TRANSLATE_NOOP("Tracepoint", "A packet was received and queued for the network stack.")},
    Meaning{"page_fault_kernel", QT_TRANSLATE_NOOP("Tracepoint", "The kernel touched memory that wasn't mapped yet.")},
    Meaning{"page_fault_user", QT_TRANSLATE_NOOP("Tracepoint", "A program touched memory that wasn't mapped yet.")},
    Meaning{"rss_stat", QT_TRANSLATE_NOOP("Tracepoint", "The amount of memory that a process uses changed.")},
    Meaning{"sched_migrate_task", QT_TRANSLATE_NOOP("Tracepoint", "A task was moved to another CPU.")},
    Meaning{"sched_process_exec",
            QT_TRANSLATE_NOOP("Tracepoint", "A process started another program in its place (exec).")},
    Meaning{"sched_process_exit", QT_TRANSLATE_NOOP("Tracepoint", "A task ended: a process, or one of its threads.")},
    Meaning{"sched_process_fork",
            QT_TRANSLATE_NOOP("Tracepoint", "A task was created: a process, or a thread of one.")},
    Meaning{"sched_stat_runtime", QT_TRANSLATE_NOOP("Tracepoint", "The time that a task ran was added up.")},
    Meaning{"sched_switch", QT_TRANSLATE_NOOP("Tracepoint", "A CPU switched from one task to another, or to idling.")},
    Meaning{"sched_wakeup", QT_TRANSLATE_NOOP("Tracepoint", "A sleeping task was made ready to run.")},
    Meaning{"sched_wakeup_new",
            QT_TRANSLATE_NOOP("Tracepoint", "A new task was made ready to run for the first time.")},
    Meaning{"sched_waking", QT_TRANSLATE_NOOP("Tracepoint", "A wake-up of a task began, on the CPU that caused it.")},
    Meaning{"signal_deliver", QT_TRANSLATE_NOOP("Tracepoint", "A signal reached its process.")},
    Meaning{"signal_generate", QT_TRANSLATE_NOOP("Tracepoint", "A signal was sent to a process, or dropped.")},
    Meaning{"softirq_entry", QT_TRANSLATE_NOOP("Tracepoint", "A CPU began with work that an interrupt had put off.")},
    Meaning{"softirq_exit", QT_TRANSLATE_NOOP("Tracepoint", "A CPU was done with work that an interrupt had put off.")},
    Meaning{"softirq_raise", QT_TRANSLATE_NOOP("Tracepoint", "Work was put off until after an interrupt.")},
    Meaning{"sys_enter", QT_TRANSLATE_NOOP("Tracepoint", "A program called the kernel.")},
    Meaning{"sys_exit", QT_TRANSLATE_NOOP("Tracepoint", "The kernel answered a call of a program's.")},
    Meaning{"task_newtask",
            QT_TRANSLATE_NOOP("Tracepoint", "A task was created: a process, a thread, or a worker of the kernel's.")},
    Meaning{"task_rename", QT_TRANSLATE_NOOP("Tracepoint", "A task changed its name, as when it starts a program.")},
    Meaning{"tcp_destroy_sock", QT_TRANSLATE_NOOP("Tracepoint", "A TCP socket was taken down.")},
    Meaning{"tcp_probe", QT_TRANSLATE_NOOP("Tracepoint", "A TCP connection received a segment.")},
    Meaning{"tcp_rcv_space_adjust",
            QT_TRANSLATE_NOOP("Tracepoint", "A program read from a TCP connection, whose buffer was fitted to it.")},
    Meaning{"tcp_receive_reset", QT_TRANSLATE_NOOP("Tracepoint", "A TCP connection was reset by the other side.")},
    Meaning{"tcp_retransmit_skb",
            QT_TRANSLATE_NOOP("Tracepoint", "A TCP segment was sent once more, since no answer came.")},
    Meaning{"tcp_send_reset", QT_TRANSLATE_NOOP("Tracepoint", "A TCP reset was sent.")},
    Meaning{"tick_stop", QT_TRANSLATE_NOOP("Tracepoint", "A CPU stopped its periodic tick, or couldn't.")},
    Meaning{"timer_cancel", QT_TRANSLATE_NOOP("Tracepoint", "A timer of the kernel's was cancelled before its time.")},
    Meaning{"timer_expire_entry", QT_TRANSLATE_NOOP("Tracepoint", "A timer of the kernel's fired.")},
    Meaning{"timer_start", QT_TRANSLATE_NOOP("Tracepoint", "A timer of the kernel's was started.")},
    Meaning{"udp_fail_queue_rcv_skb",
            QT_TRANSLATE_NOOP("Tracepoint", "A UDP packet was dropped: its socket's buffer was full.")},
    Meaning{"workqueue_activate_work",
            QT_TRANSLATE_NOOP("Tracepoint", "A piece of the kernel's background work became ready to run.")},
    Meaning{"workqueue_execute_end",
            QT_TRANSLATE_NOOP("Tracepoint", "A piece of the kernel's background work was done.")},
    Meaning{"workqueue_execute_start",
            QT_TRANSLATE_NOOP("Tracepoint", "A piece of the kernel's background work began.")},
    Meaning{"workqueue_queue_work",
            QT_TRANSLATE_NOOP("Tracepoint", "A piece of background work was queued in the kernel.")},
    Meaning{"writeback_dirty_folio",
            QT_TRANSLATE_NOOP("Tracepoint", "Memory with a part of a file was changed and has to be written.")},
    Meaning{"writeback_start", QT_TRANSLATE_NOOP("Tracepoint", "The kernel began to write changed files to a device.")},
    Meaning{"writeback_written", QT_TRANSLATE_NOOP("Tracepoint", "The kernel wrote changed files to a device.")},
};

constexpr bool before(const Meaning &a, const Meaning &b)
{
    return a.name < b.name;
}
static_assert(std::is_sorted(meanings.begin(), meanings.end(), before));

} // namespace

QString tracepointMeaning(const QString &name)
{
    const QByteArray wanted = name.toLatin1();
    const auto found = std::lower_bound(meanings.begin(), meanings.end(), Meaning{wanted.constData(), nullptr}, before);
    if (found == meanings.end() || found->name != wanted.constData())
        return {};
    return QCoreApplication::translate("Tracepoint", found->text);
}

} // namespace Kerntally
