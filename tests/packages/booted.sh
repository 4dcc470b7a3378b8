#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Boots systemd in a tree (tests/packages/tree.sh) up to the system bus, as in a container, and runs a command there.
# Nothing of it reaches the real machine: devices, control groups, the name of the host and the kernel's settings are
# the container's own or read-only.
#
#   tests/packages/booted.sh COMMAND [ARGUMENT…]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/packages/using.sh

make_devices() {
    local devices=/run/devices
    mkdir "$devices"
    mount -t tmpfs -o mode=755,nosuid tmpfs "$devices"
    cp -a /dev/{null,zero,full,random,urandom,tty} "$devices"
    mkdir "$devices"/{pts,shm,mqueue}
    mount -t devpts -o newinstance,mode=620,ptmxmode=666 devpts "$devices/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$devices/shm"
    ln -s pts/ptmx "$devices/ptmx"
    ln -s /proc/self/fd "$devices/fd"
    mount --rbind "$devices" /dev
}

case ${KERNTALLY_BOOT:-} in
'')
    {
        apt-get update
        apt-get install -y --no-install-recommends systemd dbus polkitd procps
    } &>/tmp/apt.log || {
        tail -n 20 /tmp/apt.log
        fail "the tree can't be furnished"
    }
    groups=/run/groups
    mkdir "$groups"
    mount -t cgroup2 cgroup2 "$groups"
    group=$groups/kerntally-$BASHPID-$RANDOM
    mkdir "$group"

    KERNTALLY_BOOT=$group unshare --fork --kill-child --pid --mount --uts --ipc --mount-proc "$0" &>/tmp/boot.log &
    for ((tries = 300; tries > 0; --tries)); do
        pid=$(pgrep -x systemd | head -n 1) && [[ -S /proc/$pid/root/run/dbus/system_bus_socket ]] && break
        sleep 0.1
    done
    ((tries)) || {
        cat /tmp/boot.log
        fail "systemd doesn't get as far as the bus"
    }
    status=0
    nsenter --target "$pid" --mount --uts --ipc --pid --cgroup --root --wd="$PWD" "$@" || status=$?

    kill -KILL "$pid" # the first process of its namespace: the others end with it
    wait 2>/dev/null || true
    for ((tries = 100; tries > 0; --tries)); do
        find "$group" -depth -type d -exec rmdir {} + 2>/dev/null && break
        sleep 0.1
    done
    exit "$status"
    ;;
inside)
    make_devices
    mount --bind /proc/sys /proc/sys
    mount -o remount,bind,ro /proc/sys
    umount --recursive /sys
    mount -t sysfs -o ro sysfs /sys
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mount -t tmpfs -o mode=755 tmpfs /run
    # It would switch on the kernel's auditing.
    mkdir -p /run/systemd/system
    ln -s /dev/null /run/systemd/system/systemd-journald-audit.socket
    exec env --ignore-environment container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        /lib/systemd/systemd --system --unit=dbus.service --log-target=journal
    ;;
*)
    echo 0 >"$KERNTALLY_BOOT/cgroup.procs"
    KERNTALLY_BOOT=inside exec unshare --cgroup "$0"
    ;;
esac
