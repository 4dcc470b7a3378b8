#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command as root in a fresh Debian, which knows nothing of the real machine's packages: a tree by debootstrap,
# kept in build/trees, with what the command changes in a layer above it. The project is at /kerntally in it.
#
#   tests/packages/tree.sh SUITE LAYER COMMAND [ARGUMENT…]
#
# SUITE: trixie, say. LAYER: a name, by which the next one finds what this one changed, or "-": it's forgotten at the
# end. Needs root, and exits with 77 where that or something else that it takes isn't here.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

skip() {
    echo "SKIP   : tree.sh: $*"
    if [[ ${KERNTALLY_REQUIRE_KERNEL:-} ]]; then exit 1; fi
    exit 77
}

suite=$1 layer=$2
base=$top/build/trees/$suite

# The machine's own mirror has the other suites, too; so has Debian's, where this machine isn't one of Debian's.
make_base() {
    local mirror
    # shellcheck disable=SC2016
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null | head -n 1)
    rm -rf "$base.new"
    mkdir -p "$base.new"
    debootstrap --variant=minbase "$suite" "$base.new" ${mirror:+"$mirror"} >"$base.log" 2>&1 || {
        tail -n 20 "$base.log"
        # Nothing that is wrong with Kerntally, even where nothing may be skipped.
        echo "SKIP   : tree.sh: no $suite from this machine's mirror"
        exit 77
    }
    apt-config dump | grep -E '^Acquire::(Check-|https?::)' >"$base.new/etc/apt/apt.conf.d/50machine" || true
    mv "$base.new" "$base"
}

if [[ ${KERNTALLY_TREE:-} != inside ]]; then
    if ((EUID != 0)); then
        sudo -n true 2>/dev/null || skip "needs root"
        exec sudo -n env "PATH=$PATH" ${KERNTALLY_REQUIRE_KERNEL:+KERNTALLY_REQUIRE_KERNEL=1} "$0" "$@"
    fi
    type -P debootstrap >/dev/null || skip "debootstrap isn't installed (packaging/setup.sh packages)"
    [[ -d $base ]] || make_base
    namespaces=(unshare --mount --pid --ipc --fork --kill-child --mount-proc)
    "${namespaces[@]}" true 2>/dev/null || skip "namespaces are not allowed here"
    KERNTALLY_TREE=inside exec "${namespaces[@]}" "$0" "$@"
fi
shift 2

mount --make-rprivate /
scratch=/run
mount -t tmpfs -o mode=755 tmpfs "$scratch"
root=$scratch/root
if [[ $layer == - ]]; then changes=$scratch/changes; else changes=$base.$layer; fi
mkdir -p "$root" "$changes"/{upper,work}
mount -t overlay overlay -o "lowerdir=$base,upperdir=$changes/upper,workdir=$changes/work" "$root" ||
    skip "overlays are not possible here"

cp --dereference /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
mount -t proc proc "$root/proc"
for folder in /sys /dev; do mount --rbind "$folder" "$root$folder"; done
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mkdir -p "$root/kerntally"
mount --bind "$top" "$root/kerntally"
# What was built of this machine's libraries is none of the tree's business.
mkdir -p "$top/build/polkit-qt" "$changes/polkit-qt"
mount --bind "$changes/polkit-qt" "$root/kerntally/build/polkit-qt"
settings=(HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
if [[ ${CCACHE_DIR:-} ]]; then
    mkdir -p "$root/var/cache/ccache"
    mount --bind "$CCACHE_DIR" "$root/var/cache/ccache"
    settings+=(CCACHE_DIR=/var/cache/ccache CCACHE_BASEDIR=/kerntally CCACHE_NOHASHDIR=1)
fi
# Not replaced by it: this is the first process of its namespace, and waits for what is left over.
env --ignore-environment "${settings[@]}" chroot "$root" sh -c 'cd /kerntally && exec "$@"' sh "$@"
