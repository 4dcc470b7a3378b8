#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of check-flatpak.sh that runs on a machine of its own (tests/helper/privatebus.sh): the user bob, who may count,
# builds, installs and runs the Flatpak.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. tests/packages/using.sh
id=io.github.kerntally.Kerntally
home=$(mktemp -d /var/tmp/kerntally-flatpak-XXXXXX)
trap 'rm -rf "$home" || true' EXIT

as_bob() {
    setpriv --reuid=bob --regid=bob --init-groups env --ignore-environment --chdir="$home" PATH=/usr/bin:/bin \
        LANG=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR=/run/bob "$@"
}

run() { as_bob dbus-run-session -- flatpak --user run "$@"; }
cli() { run --command=kerntally-cli "$@"; }

mkdir -p /etc/polkit-1/rules.d
cat >/etc/polkit-1/rules.d/10-test.rules <<'END'
polkit.addRule(function(action, subject) {
    if (subject.user == "bob" && action.id == "io.github.kerntally.observe")
        return polkit.Result.YES;
});
END

# The project as bob's, and the manifest with the runtime that is here and has the other modules.
mkdir "$home/kerntally" /run/runtime
mount --bind build/flatpak-runtime/repo /run/runtime
tar --create --exclude=./build --exclude=./.git . | tar --extract --directory="$home/kerntally"
jq '.runtime = "org.example.Platform" | .sdk = "org.example.Sdk" | ."runtime-version" = "1" | del(."sdk-extensions")
    | ."appstream-compose" = false | .modules |= map(select(.name == "kerntally"))' \
    "packaging/flatpak/$id.json" >"$home/kerntally/packaging/flatpak/test.json"
install -d -o bob -g bob -m 700 /run/bob
chown -R bob:bob "$home"

begin=$SECONDS
{
    as_bob flatpak --user remote-add --no-gpg-verify runtime file:///run/runtime
    as_bob flatpak --user install -y --noninteractive runtime org.example.Platform//1 org.example.Sdk//1
} >"$home/log" 2>&1 || {
    cat "$home/log"
    fail "the runtime can't be installed"
}
said=$(as_bob dbus-run-session -- kerntally/packaging/flatpak.sh kerntally/packaging/flatpak/test.json) ||
    fail "it doesn't build: $said"
bundle=${said##*$'\n'}
echo "built in $((SECONDS - begin)) s, $(stat -c %s "$home/kerntally/$bundle") bytes"
begin=$(date +%s%N)
as_bob flatpak --user install -y --noninteractive --bundle "kerntally/$bundle" >"$home/log" 2>&1 || {
    cat "$home/log"
    fail "it can't be installed"
}
echo "installed in $((($(date +%s%N) - begin) / 1000000)) ms"

counted=$(cli "$id" --source helper get syscalls --sample 500ms --json) || fail "it doesn't count"
[[ $counted =~ \"value\":\ *[1-9] ]] || fail "nothing was counted: $counted"
echo "counted through the system's helper: $counted"

status=0
said=$(cli --system-no-talk-name=io.github.kerntally.Helper1 "$id" --source helper get syscalls 2>&1) || status=$?
((status == 3)) || fail "without a helper: status $status, $said"
[[ $said == *"install Kerntally's package"* ]] || fail "without a helper it doesn't say what to do: $said"
echo "without a helper: $said"

as_bob xvfb-run --auto-servernum dbus-run-session -- flatpak --user run \
    --env=QT_LOGGING_RULES=kerntally.start.debug=true "$id" --source helper &>"$home/window.log" &
first_number "$home/window.log"

# What it shows
cat >"$home/run" <<'SCRIPT'
#!/bin/sh
# shellcheck disable=SC2086
exec flatpak --user run --die-with-parent $FLATPAK_OPTIONS io.github.kerntally.Kerntally "$@"
SCRIPT
chmod 755 "$home" "$home/run"
FLATPAK_USER_DIR=$home/.local/share/flatpak /usr/bin/python3 -B tests/outside/run.py --user=bob "$home/run" -v \
    flatpak_window || fail "the window"
echo "PASS   : check-flatpak.sh"
