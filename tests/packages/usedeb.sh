#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs, uses, upgrades and purges a Debian package, in a tree that knows nothing of it (tests/packages/tree.sh).
# Nothing here is a stand-in: bus, polkitd, helper, kernel, and a user without rights are real.
#
#   tests/packages/usedeb.sh PACKAGE
set -euo pipefail
package=$1
work=$(mktemp -d)
chmod 755 "$work"

fail() {
    echo "FAIL   : usedeb.sh: $*"
    exit 1
}

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
        -o -path /tmp -o -path /run -o -path /proc -o -path /kerntally \) -prune -o -print | sort
}

# wait_for SECONDS COMMAND…
wait_for() {
    local tries=$(($1 * 10))
    shift
    until "$@" &>/dev/null; do
        ((--tries)) || return 1
        sleep 0.1
    done
}

helper() { pgrep -f '^/usr/libexec/kerntally-helper'; }
# How many of its programs are in the kernel
helpers_programs() { find "/proc/$(helper)/fd" -lname 'anon_inode:bpf-prog' 2>/dev/null | wc -l; }
helper_counts() { (($(helpers_programs) > 0)); }
gone() { ! kill -0 "$1" 2>/dev/null; }

counts_for_user() {
    local value
    value=$(as bob kerntally-cli get syscalls --source helper --json --sample 300ms | sed -n 's/.*"value":\([0-9]*\).*/\1/p')
    ((value > 0)) || fail "no events for a user who may count"
    echo "$1: a user who may count has counted $value system calls"
}

# A newer version of the same files
newer() {
    dpkg-deb --raw-extract "$1" "$work/newer"
    sed -i 's/^Version: .*/&+next/' "$work/newer/DEBIAN/control"
    dpkg-deb --root-owner-group --build "$work/newer" "$work/newer.deb"
}

# The machine: no Kerntally, but a bus, a screen and users.
apt update
apt install dbus polkitd xvfb procps
useradd --create-home bob
useradd --create-home dave
mkdir -p /etc/polkit-1/rules.d
cat >/etc/polkit-1/rules.d/10-test.rules <<'END'
polkit.addRule(function(action, subject) {
    if (subject.user == "bob" && action.id == "io.github.kerntally.observe")
        return polkit.Result.YES;
});
END
mkdir -p /run/dbus /tmp/.X11-unix
chmod 1777 /tmp/.X11-unix
dbus-daemon --system --nofork --nopidfile &>"$work/bus.log" &
wait_for 10 test -S /run/dbus/system_bus_socket || fail "no system bus"
Xvfb :7 -nolisten tcp -screen 0 1280x800x24 &>"$work/screen.log" &
wait_for 10 test -S /tmp/.X11-unix/X7 || fail "no screen"

begin=$(date +%s%N)
apt install "./$package"
echo "installed in $((($(date +%s%N) - begin) / 1000000)) ms, with all that it needs; $(stat -c %s "$package") bytes"
apt purge kerntally
all_files >"$work/before"
apt install "./$package"

counts_for_user "installed"
status=0
as dave kerntally-cli get syscalls --source helper &>"$work/dave.log" || status=$?
((status == 3)) || { cat "$work/dave.log"; fail "a user who may not count: status $status"; }

as bob kerntally &>"$work/window.log" &
wait_for 60 grep -q 'first number' "$work/window.log" || { cat "$work/window.log"; fail "the window shows no number"; }
window=$(pgrep -u bob -x kerntally)
wait_for 20 helper_counts || fail "the helper counts nothing for the window"
sed -n 's/^kerntally.start: //p' "$work/window.log"

quietly newer "$package"
apt install "$work/newer.deb"
[[ $(dpkg-query --show --showformat '${Version}' kerntally) == *+next ]] || fail "not upgraded"
! gone "$window" || fail "the window ended with the upgrade"
helper_counts || fail "counting ended with the upgrade"
counts_for_user "upgraded"
kill "$window"
wait_for 20 gone "$window" || fail "the window doesn't end"

apt purge kerntally
pid=$(helper || true)
if [[ $pid ]]; then
    kill "$pid"
    wait_for 20 gone "$pid" || fail "the helper doesn't end"
fi
all_files | diff "$work/before" - || fail "files that purging left behind, or took from others"
[[ ! $(find / -xdev -iname '*kerntally*' -not -path '/kerntally*' -not -path '/home/*' -not -path '/tmp/*' -not -path '/proc/*') ]] ||
    fail "files named after it are left"
echo "purged: no file is left"
