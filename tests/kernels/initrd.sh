#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the initrd of a kernel that fetch.sh has downloaded. With it the kernel has the machine's tree as its root, read-only
# over 9p, with the folders in memory that programs write to, and runs guest.sh.
#
#   tests/kernels/initrd.sh KERNEL_FOLDER
set -euo pipefail
kernel=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

mkdir -p "$tree"/{bin,new,proc,sys}
cp /bin/busybox "$tree/bin/busybox"
cp -r "$kernel/modules" "$tree/modules"
cat >"$tree/init" <<'END'
#!/bin/busybox sh
PATH=/bin
busybox mount -t proc proc /proc
/bin/busybox --install -s /bin
mount -t sysfs sysfs /sys
if [ -e /modules/order ]; then
    while read -r module; do insmod "/modules/$module.ko"; done </modules/order
fi
share() { mount -t 9p -o "trans=virtio,version=9p2000.L,msize=262144,$3" "$1" "$2"; }
share machine /new ro,cache=loose
umount /sys
mount -t proc proc /new/proc
mount -t sysfs sysfs /new/sys
mount -t devtmpfs devtmpfs /new/dev
for folder in tmp run var/tmp dev/shm; do
    [ -d "/new/$folder" ] || mkdir "/new/$folder"
    mount -t tmpfs tmpfs "/new/$folder"
done
mkdir /new/dev/pts /new/run/work
mount -t devpts devpts /new/dev/pts
# What is mounted here already, where the kernel has it.
mount -t tracefs tracefs /new/sys/kernel/tracing
mount -t bpf bpf /new/sys/fs/bpf
mount -t cgroup2 cgroup2 /new/sys/fs/cgroup
mount -t securityfs securityfs /new/sys/kernel/security
share work /new/run/work cache=none
# The project may be in a folder that is hidden now.
top=$(cat /new/run/work/top)
mkdir -p "/new$top"
share project "/new$top" ro,cache=loose
exec switch_root /new /bin/bash "$top/tests/kernels/guest.sh" "$top" </dev/console >/dev/console 2>&1
END
chmod +x "$tree/init"
(cd "$tree" && find . | cpio --quiet -o -H newc | gzip -1) >"$kernel/initrd.new"
mv "$kernel/initrd.new" "$kernel/initrd"
