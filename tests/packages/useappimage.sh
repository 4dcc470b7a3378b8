#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of check-appimage.sh that runs in the tree: users start the AppImage, and count through pkexec.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/packages/using.sh
image=$1
home=/home/alice
program=$home/Kerntally.AppImage

as_alice() {
    setpriv --reuid=alice --regid=alice --init-groups env --ignore-environment PATH=/usr/bin:/bin LANG=C.UTF-8 \
        HOME=$home XDG_RUNTIME_DIR=/run/alice "$@"
}
allow() {
    echo "polkit.addRule(function(action, subject) { return polkit.Result.$1; });" >/etc/polkit-1/rules.d/10-test.rules
    pkill -x polkitd || true # starts again, with the rule, when it's asked
}

{
    apt-get update
    # What a desktop has, of any toolkit.
    apt-get install -y --no-install-recommends libegl1 libgl1 libopengl0 libx11-6 libx11-xcb1 libxcb1 libfreetype6 \
        fontconfig fonts-dejavu-core dbus polkitd pkexec procps fuse3 squashfuse xvfb xauth
} >/tmp/apt.log 2>&1 || {
    tail -n 20 /tmp/apt.log
    fail "the tree can't be furnished"
}
! find / -xdev -name 'libQt6*' -not -path '/kerntally/*' | grep . || fail "Qt is here already"

useradd --create-home --shell /bin/bash alice
install -d -o alice -g alice -m 700 /run/alice
install -d /run/dbus
dbus-daemon --system --fork --nopidfile

if [[ $image == *.AppImage ]]; then
    install -o alice "$image" "$program"
else
    # What is before the squashfs in an AppImage does this: the content in a file system of whoever runs it, whom even
    # root can't look over the shoulder.
    install "$image" $home/content.squashfs
    cat >"$program" <<'SCRIPT'
#!/bin/sh
APPIMAGE=$(readlink -f "$0") APPDIR=$(mktemp -d)
export APPIMAGE APPDIR
squashfuse "${APPIMAGE%/*}/content.squashfs" "$APPDIR"
exec "$APPDIR/AppRun" "$@"
SCRIPT
    chmod 755 "$program"
fi
# As udev leaves it on a desktop, here alone.
mknod -m 666 /tmp/fuse c 10 229
mount --bind /tmp/fuse /dev/fuse

status=0
allow NO
as_alice "$program" --cli --source helper get syscalls --sample 100ms || status=$?
((status == 3)) || fail "a user who may not count: status $status"

echo "Counted through pkexec:"
allow YES
counted=$(as_alice "$program" --cli --source helper get syscalls --sample 500ms --json)
echo "$counted"
[[ $counted =~ \"value\":\ *[1-9] ]] || fail "nothing was counted"

echo "The window:"
as_alice QT_LOGGING_RULES=kerntally.start.debug=true xvfb-run --auto-servernum "$program" --source helper \
    &>/tmp/window.log &
first_number /tmp/window.log
pgrep -x kerntally-helpe >/dev/null || fail "the window counts without the helper"
pkill -x kerntally

# Nothing is left running.
wait_for 60 gone kerntally-helpe || fail "the helper outlived its clients"

offset=0
[[ $image != *.AppImage ]] || offset=$("$program" --appimage-offset)
mkdir /opt/kerntally
squashfuse -o "offset=$offset" "$image" /opt/kerntally

# As what is before the squashfs does where there is no FUSE
cp -r /opt/kerntally $home/extracted
echo "Counted through pkexec, extracted:"
as_alice APPDIR=$home/extracted APPIMAGE=$home/gone $home/extracted/AppRun --cli --source helper get syscalls --sample 500ms ||
    fail "extracted, it doesn't count"

# The service, installed elsewhere, and no pkexec
services=/kerntally/packaging/helper
sed 's|@KERNTALLY_HELPER@|/opt/kerntally/usr/libexec/kerntally-helper|' $services/io.github.kerntally.Helper1.service.in \
    >/usr/share/dbus-1/system-services/io.github.kerntally.Helper1.service
useradd --system kerntally
cp $services/io.github.kerntally.Helper1.conf /usr/share/dbus-1/system.d
cp $services/io.github.kerntally.policy /usr/share/polkit-1/actions
dbus-send --system --dest=org.freedesktop.DBus --print-reply / org.freedesktop.DBus.ReloadConfig >/dev/null
rm /usr/bin/pkexec
echo "Counted through an installed helper:"
as_alice "$program" --cli get syscalls --sample 500ms || fail "an installed helper isn't asked"
echo "PASS   : check-appimage.sh"
