#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs, uses, upgrades and purges a Debian package, in a tree that knows nothing of it (tests/packages/tree.sh) and
# runs systemd (tests/packages/booted.sh). Nothing here is a stand-in: systemd, bus, polkitd, helper, kernel, and a user
# without rights are real.
#
#   tests/packages/usedeb.sh PACKAGE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/packages/using.sh
package=$1
work=$(mktemp -d)
chmod 755 "$work"

quietly() { "$@" >"$work/log" 2>&1 </dev/null || { cat "$work/log"; fail "$*"; }; }

apt() { quietly apt-get --yes --quiet --no-install-recommends -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold "$@"; }

as() {
    local user=$1
    shift
    setpriv --reuid="$user" --regid="$user" --init-groups env --ignore-environment PATH=/usr/bin:/bin LANG=C.UTF-8 \
        HOME="/home/$user" DISPLAY=:7 QT_LOGGING_RULES=kerntally.start.debug=true "$@"
}

# All but what packages and programs besides this one write.
all_files() {
    find / -xdev \( -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log -o -path /home \
        -o -path /tmp -o -path /var/tmp -o -path /run -o -path /proc -o -path /kerntally \) -prune -o -print | sort
}

# The process that systemd runs in the unit's confinement, or 0
helper() { systemctl show --property=MainPID --value kerntally-helper; }
# How many of its programs are in the kernel
helpers_programs() { find "/proc/$(helper)/fd" -lname 'anon_inode:bpf-prog' 2>/dev/null | wc -l; }
helper_counts() { (($(helpers_programs) > 0)); }
ended() { ! kill -0 "$1" 2>/dev/null; }

counts_for_user() {
    local value
    value=$(as bob kerntally-cli get syscalls --source helper --json --sample 300ms | sed -n 's/.*"value":\([0-9]*\).*/\1/p')
    ((value > 0)) || fail "no events for a user who may count"
    echo "$1: a user who may count has counted $value system calls"
}

# Whatever the unit forbids, the helper has to be able to do all that it is for.
all_of_it_works() {
    local said libc
    libc=$(ldd /usr/bin/setpriv | sed -n 's/.*libc\.so.* => \([^ ]*\).*/\1/p')
    as bob kerntally-cli selftest --source helper || fail "the self-test"
    said=$(as bob kerntally-cli get --source helper --sample 500ms --json \
        --counter sched:sched_switch --counter syscall:read --counter "uprobe:$libc:malloc")
    echo "$said"
    [[ $(grep -o '"value":[1-9]' <<<"$said" | wc -l) == 3 ]] || fail "events of one's choice"
    said=$(as bob kerntally-cli measure --source helper --json -- sh -c 'echo; exec /bin/true')
    echo "$said"
    [[ $said =~ \"syscalls\":[1-9] ]] || fail "a command's events"
    said=$(as bob timeout --signal=INT 3 kerntally-cli who syscalls --source helper) || true
    [[ $said == *kerntally* ]] || fail "who causes them: $said"
    for said in "pid=$$" command=bash user=root cgroup=/sys/fs/cgroup; do
        as bob kerntally-cli get syscalls --source helper --sample 200ms "--only-${said%%=*}" "${said#*=}" ||
            fail "only $said"
    done
}

# As whom, and with what, the helper serves
is_confined() {
    local user line status
    user=$(id -u kerntally) || fail "there is no user kerntally"
    status=$(<"/proc/$(helper)/status")
    for line in $'Uid:\t'"$user"$'\t'"$user"$'\t'"$user"$'\t'"$user" $'CapPrm:\t000000c000000000' \
        $'CapEff:\t000000c000000000' $'CapBnd:\t000000c000000000' $'CapAmb:\t0000000000000000' $'NoNewPrivs:\t1'; do
        [[ $status == *"$line"* ]] || fail "the helper's status has no $line: $status"
    done
}

# What a version before the user kerntally left: it served as root.
older() {
    local top=$work/older
    dpkg-deb --raw-extract "$1" "$top"
    sed -i 's/^Version: .*/&~older/' "$top/DEBIAN/control"
    printf '#!/bin/sh\n' >"$top/DEBIAN/postinst"
    rm "$top/usr/lib/sysusers.d/kerntally.conf"
    sed -i '/^User=/d; /^AmbientCapabilities=/d' "$top/usr/lib/systemd/system/kerntally-helper.service"
    sed -i 's/user="kerntally"/user="root"/' "$top/usr/share/dbus-1/system.d/io.github.kerntally.Helper1.conf"
    sed -i '/policykit\.owner/d' "$top/usr/share/polkit-1/actions/io.github.kerntally.policy"
    dpkg-deb --root-owner-group --build "$top" "$work/older.deb"
}

# A newer version of the same files
newer() {
    dpkg-deb --raw-extract "$1" "$work/newer"
    sed -i 's/^Version: .*/&+next/' "$work/newer/DEBIAN/control"
    dpkg-deb --root-owner-group --build "$work/newer" "$work/newer.deb"
}

# The machine: no Kerntally, but a screen and users.
apt update
apt install xvfb
useradd --create-home bob
useradd --create-home dave
mkdir -p /etc/polkit-1/rules.d
cat >/etc/polkit-1/rules.d/10-test.rules <<'END'
polkit.addRule(function(action, subject) {
    if (subject.user == "bob" && action.id.startsWith("io.github.kerntally."))
        return polkit.Result.YES;
});
END
mkdir -p /tmp/.X11-unix
chmod 1777 /tmp/.X11-unix
Xvfb :7 -nolisten tcp -screen 0 1280x800x24 &>"$work/screen.log" &
wait_for 10 test -S /tmp/.X11-unix/X7 || fail "no screen"

begin=$(date +%s%N)
apt install "./$package"
echo "installed in $((($(date +%s%N) - begin) / 1000000)) ms, with all that it needs; $(stat -c %s "$package") bytes"
apt purge kerntally
all_files >"$work/before"

userdel kerntally
quietly older "$package"
apt install "$work/older.deb"
apt install "./$package"
counts_for_user "upgraded from a version that served as root"
is_confined
apt purge kerntally

apt install "./$package"
quietly /var/lib/dpkg/info/kerntally.postinst configure ''
counts_for_user "installed"
is_confined
all_of_it_works
status=0
as dave kerntally-cli get syscalls --source helper &>"$work/dave.log" || status=$?
((status == 3)) || { cat "$work/dave.log"; fail "a user who may not count: status $status"; }

as bob kerntally &>"$work/window.log" &
first_number "$work/window.log"
window=$(pgrep -u bob -x kerntally)
wait_for 20 helper_counts || fail "the helper counts nothing for the window"

quietly newer "$package"
apt install "$work/newer.deb"
[[ $(dpkg-query --show --showformat '${Version}' kerntally) == *+next ]] || fail "not upgraded"
! ended "$window" || fail "the window ended with the upgrade"
helper_counts || fail "counting ended with the upgrade"
counts_for_user "upgraded"
kill "$window"
wait_for 20 ended "$window" || fail "the window doesn't end"

pid=$(helper)
apt purge kerntally
wait_for 20 ended "$pid" || fail "the helper stays"
all_files | diff "$work/before" - || fail "files that purging left behind, or took from others"
! all_files | grep -i kerntally || fail "files named after it are left"
id kerntally >/dev/null || fail "the user is gone, whose number others may get now"
echo "purged: no file is left"
