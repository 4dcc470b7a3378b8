// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Tells the type of an open file and of its file system, without calling into the file system: statfs(), stat() and
 * read() may block for ever on FUSE, which any user's program may serve.
 */
#include "tasknumber.bpf.h"

struct user_namespace {
	int level;
} __attribute__((preserve_access_index));

struct super_block {
	unsigned long s_magic;
	const struct user_namespace *s_user_ns;
} __attribute__((preserve_access_index));

struct inode {
	unsigned short i_mode;
	const struct super_block *i_sb;
} __attribute__((preserve_access_index));

struct file {
	unsigned int f_flags;
	const struct inode *f_inode;
} __attribute__((preserve_access_index));

struct bpf_iter__task_file {
	const struct task_struct *task;
	__u32 fd;
	const struct file *file;
} __attribute__((preserve_access_index));

const volatile __u32 process; /* that has the file open, by its number in the caller's pid namespace */
const volatile __u32 descriptor = ~0U;

__u32 found;
__u32 flags; /* as for open() */
__u32 mode;  /* as in stat */
__u64 magic; /* as in statfs */
__u32 level; /* of the user namespace whose root mounted it; 0: the machine's own */

SEC("iter/task_file")
int look(struct bpf_iter__task_file *context)
{
	const struct task_struct *task = context->task;
	const struct file *file = context->file;

	if (!task || !file || context->fd != descriptor || task->pid != task->tgid ||
	    number_seen_by(bpf_get_current_task_btf(), task) != process)
		return 0;
	found = 1;
	flags = file->f_flags;
	mode = file->f_inode->i_mode;
	magic = file->f_inode->i_sb->s_magic;
	level = file->f_inode->i_sb->s_user_ns->level;
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
