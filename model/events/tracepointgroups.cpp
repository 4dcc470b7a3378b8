// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/tracepointgroups.h"

#include <array>

namespace Kerntally {

namespace {

struct Rule
{
    const char *prefix;
    const char *subsystem;
};

/// Where it isn't the name's first word. The longest prefix that fits is right.
constexpr std::array rules = {
    Rule{"balance_dirty_pages", "writeback"},
    Rule{"bdi_", "writeback"},
    Rule{"blk_", "block"},
    Rule{"blkdev_", "block"},
    Rule{"bpf_trace_", "bpf_trace"},
    Rule{"bpf_xdp_", "xdp"},
    Rule{"br_", "bridge"},
    Rule{"break_lease_", "filelock"},
    Rule{"call_function_", "irq_vectors"},
    Rule{"cap_capable", "capability"},
    Rule{"console", "printk"},
    Rule{"consume_skb", "skb"},
    Rule{"contention_", "lock"},
    Rule{"count_memcg_", "memcg"},
    Rule{"cpu_frequency", "power"},
    Rule{"cpu_idle", "power"},
    Rule{"dax_", "fs_dax"},
    Rule{"dev_pm_qos_", "power"},
    Rule{"dma_fence_", "dma_fence"},
    Rule{"emulate_vsyscall", "vsyscall"},
    Rule{"error_report_", "error_report"},
    Rule{"exit_mmap", "mmap"},
    Rule{"fdb_", "bridge"},
    Rule{"file_check_", "filemap"},
    Rule{"fcntl_setlk", "filelock"},
    Rule{"flock_", "filelock"},
    Rule{"folio_wait_writeback", "writeback"},
    Rule{"global_dirty_state", "writeback"},
    Rule{"hrtimer_", "timer"},
    Rule{"inet_sk_", "sock"},
    Rule{"inet_sock_", "sock"},
    Rule{"io_uring_", "io_uring"},
    Rule{"irq_matrix_", "irq_matrix"},
    Rule{"irq_work_", "irq_vectors"},
    Rule{"itimer_", "timer"},
    Rule{"kfree", "kmem"},
    Rule{"kfree_skb", "skb"},
    Rule{"kmalloc", "kmem"},
    Rule{"kmem_", "kmem"},
    Rule{"local_timer_", "irq_vectors"},
    Rule{"ma_", "maple_tree"},
    Rule{"mark_victim", "oom"},
    Rule{"mm_collapse_", "huge_memory"},
    Rule{"mm_compaction_", "compaction"},
    Rule{"mm_filemap_", "filemap"},
    Rule{"mm_khugepaged_", "huge_memory"},
    Rule{"mm_lru_", "pagemap"},
    Rule{"mm_migrate_", "migrate"},
    Rule{"mm_page_", "kmem"},
    Rule{"mm_shrink_", "vmscan"},
    Rule{"mm_vmscan_", "vmscan"},
    Rule{"mmap_lock_", "mmap_lock"},
    Rule{"mod_memcg_", "memcg"},
    Rule{"napi_gro_", "net"},
    Rule{"netif_", "net"},
    Rule{"oom_", "oom"},
    Rule{"page_cache_", "readahead"},
    Rule{"page_fault_", "exceptions"},
    Rule{"page_pool_", "page_pool"},
    Rule{"pelt_", "sched"},
    Rule{"pm_qos_", "power"},
    Rule{"posix_lock_", "filelock"},
    Rule{"pstate_sample", "power"},
    Rule{"rdpmc", "msr"},
    Rule{"read_msr", "msr"},
    Rule{"reschedule_", "irq_vectors"},
    Rule{"rss_stat", "kmem"},
    Rule{"run_delayed_", "btrfs"},
    Rule{"sk_data_ready", "sock"},
    Rule{"softirq_", "irq"},
    Rule{"suspend_resume", "power"},
    Rule{"sys_enter", "raw_syscalls"},
    Rule{"sys_exit", "raw_syscalls"},
    Rule{"tasklet_", "irq"},
    Rule{"tick_stop", "timer"},
    Rule{"tmigr_", "timer_migration"},
    Rule{"vector_", "irq_vectors"},
    Rule{"virtio_transport_", "vsock"},
    Rule{"vm_unmapped_area", "mmap"},
    Rule{"wakeup_source_", "power"},
    Rule{"wbc_", "writeback"},
    Rule{"write_msr", "msr"},
    Rule{"x86_fpu_", "x86_fpu"},
    Rule{"x86_platform_ipi_", "irq_vectors"},
    Rule{"xlog_", "xfs"},
};

} // namespace

QString subsystemByName(const QString &name)
{
    QString subsystem = name.section(QLatin1Char('_'), 0, 0);
    qsizetype length = 0;
    for (const Rule &rule : rules) {
        const QLatin1String prefix(rule.prefix);
        if (prefix.size() > length && name.startsWith(prefix)) {
            subsystem = QLatin1String(rule.subsystem);
            length = prefix.size();
        }
    }
    return subsystem;
}

} // namespace Kerntally
