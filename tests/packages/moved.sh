#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installed below another prefix than /usr, and moved from there, the programs find their helper, and pkexec starts it;
# but rather one in /usr/libexec, which only root can replace.
#
#   tests/helper/privatebus.sh BUILD_FOLDER tests/packages/moved.sh BUILD_FOLDER
set -euo pipefail
build=$1
: "${KERNTALLY_PRIVATE:?run it with privatebus.sh}"

# counts PATH: whether pkexec starts that helper, and no other, for the moved programs
counts() {
    cat >/etc/polkit-1/rules.d/10-test.rules <<END
polkit.addRule(function(action, subject) {
    if (subject.user == "bob" && action.lookup("program") == "$1")
        return polkit.Result.YES;
});
END
    pkill -x polkitd || true # starts again, with the rule, when it's asked
    value=$(setpriv --reuid=bob --regid=bob --init-groups env --ignore-environment PATH=/usr/bin:/bin \
        XDG_RUNTIME_DIR="$KERNTALLY_PRIVATE/bob" \
        "$KERNTALLY_PRIVATE/moved/bin/kerntally-cli" get syscalls --source helper --json --sample 300ms |
        sed -n 's/.*"value":\([0-9]*\).*/\1/p')
    ((value > 0))
}

# As if the service had never been installed.
rm -f /usr/share/dbus-1/system-services/io.github.kerntally.* /usr/share/polkit-1/actions/io.github.kerntally.policy
cmake --install "$build" --prefix "$KERNTALLY_PRIVATE/first" >/dev/null
mv "$KERNTALLY_PRIVATE/first" "$KERNTALLY_PRIVATE/moved"
install -d -o bob -m 700 "$KERNTALLY_PRIVATE/bob"
counts /usr/libexec/kerntally-helper
rm /usr/libexec/kerntally-helper
counts "$KERNTALLY_PRIVATE/moved/libexec/kerntally-helper"
