#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program on a machine of its own as far as the helper goes: a system bus, polkitd, the helper installed from a
# build folder, and the users alice (password s3cret, may administer), bob (b0b), carol (car0l) and dave (dav3). It
# leaves the real machine as it was: all of it is in namespaces, on overlays, and whatever still runs at the end is
# ended. Needs root, and exits with 77 where that isn't enough.
#
#   tests/helper/privatebus.sh BUILD_FOLDER PROGRAM [ARGUMENT…]
#
# The log of the bus and of what it starts is in KERNTALLY_PRIVATE/bus.log.
set -euo pipefail

skip() {
    echo "SKIP   : privatebus.sh: $*"
    if [[ ${KERNTALLY_REQUIRE_KERNEL:-} ]]; then exit 1; fi
    exit 77
}

if [[ ${KERNTALLY_PRIVATE:-} != inside ]]; then
    ((EUID == 0)) || skip "needs root"
    for tool in dbus-daemon pkexec pkttyagent setpriv; do
        type -P "$tool" >/dev/null || skip "$tool is not installed"
    done
    namespaces=(unshare --mount --pid --fork --kill-child --mount-proc)
    "${namespaces[@]}" true 2>/dev/null || skip "namespaces are not allowed here"
    KERNTALLY_PRIVATE=inside exec "${namespaces[@]}" "$0" "$@"
fi

build=$1
shift
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /run
export KERNTALLY_PRIVATE=/run/kerntally-private
mkdir -p "$KERNTALLY_PRIVATE" /run/dbus

overlay() {
    local layers=$KERNTALLY_PRIVATE/layers/${1//\//_}
    mkdir -p "$layers"/{upper,work}
    chmod --reference="$1" "$layers/upper"
    chown --reference="$1" "$layers/upper"
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$layers/upper,workdir=$layers/work" "$1"
}
for folder in /etc /usr /var/lib; do
    overlay "$folder" || skip "overlays are not possible here"
done

add_user() {
    useradd --no-create-home --shell /bin/bash "$1"
    chpasswd <<<"$1:$2"
}
{
    add_user alice s3cret
    usermod --append --groups sudo alice
    add_user bob b0b
    add_user carol car0l
    add_user dave dav3
    cmake --install "$build" --prefix /usr --component helper
    # Made with it where there is systemd-sysusers.
    id kerntally || useradd --system kerntally
    install "$build/app/kerntally-cli" /usr/bin
} >"$KERNTALLY_PRIVATE/setup.log" 2>&1 || {
    cat "$KERNTALLY_PRIVATE/setup.log"
    exit 1
}

dbus-daemon --system --nofork --nopidfile &>"$KERNTALLY_PRIVATE/bus.log" &
for ((tries = 100; tries > 0; --tries)); do
    [[ -S /run/dbus/system_bus_socket ]] && break
    sleep 0.05
done
"$@"
