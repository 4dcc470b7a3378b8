#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs a build in a DESTDIR, below /usr and below a prefix of its own, looks at what is there, moves it and starts
# it, and uninstalls it.
#
#   tests/packages/install.sh BUILD_FOLDER
set -euo pipefail
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DESTDIR=$folder/destination LC_ALL=C.UTF-8
prefix=$DESTDIR/opt/some
failed=0

fail() {
    echo "FAIL: $*"
    failed=1
}

files() { (cd "$1" && find . -type f -printf '%P\n' | sort); }

expected() {
    local id=io.github.kerntally.Kerntally size
    cat <<END
bin/kerntally
bin/kerntally-cli
libexec/kerntally-helper
share/applications/$id.desktop
share/bash-completion/completions/kerntally
share/bash-completion/completions/kerntally-cli
share/doc/kerntally/LICENSE
share/doc/kerntally/changelog
share/fish/vendor_completions.d/kerntally-cli.fish
share/fish/vendor_completions.d/kerntally.fish
share/icons/hicolor/scalable/apps/$id.svg
share/man/man1/kerntally-cli.1
share/man/man1/kerntally.1
share/man/man8/kerntally-helper.8
share/metainfo/$id.metainfo.xml
share/mime/packages/$id.xml
share/zsh/site-functions/_kerntally
END
    for size in 16 22 24 32 48 64 128 256 512; do echo "share/icons/hicolor/${size}x$size/apps/$id.png"; done
}

# What makes a service of the helper.
expected_service() {
    cat <<'END'
lib/systemd/system/kerntally-helper.service
lib/sysusers.d/kerntally.conf
share/dbus-1/interfaces/io.github.kerntally.Helper1.xml
share/dbus-1/interfaces/io.github.kerntally.Session1.xml
share/dbus-1/system-services/io.github.kerntally.Helper1.service
share/dbus-1/system.d/io.github.kerntally.Helper1.conf
share/polkit-1/actions/io.github.kerntally.policy
END
}

uninstall() { cmake --build "$build" --target uninstall >/dev/null; }

# check TOOL ARGUMENT…: passes over what isn't installed
check() {
    if ! type -P "$1" >/dev/null; then
        echo "SKIP   : install.sh: $1 isn't installed"
    elif ! "$@" >"$folder/log" 2>&1; then
        cat "$folder/log"
        fail "$*"
    fi
}

cmake --install "$build" --prefix /usr >/dev/null
diff <((expected && expected_service) | sort) <(files "$DESTDIR/usr") || fail "below /usr: other files than expected"
grep -q '^Exec=/usr/libexec/kerntally-helper$' "$DESTDIR"/usr/share/dbus-1/system-services/*.service || fail "D-Bus: path"
grep -q '^ExecStart=/usr/libexec/kerntally-helper$' "$DESTDIR"/usr/lib/systemd/system/*.service || fail "systemd: path"
uninstall
[[ ! $(files "$DESTDIR") ]] || fail "left of it after uninstalling: $(files "$DESTDIR")"

cmake --install "$build" --prefix /opt/some >/dev/null
diff <(expected | sort) <(files "$prefix") || fail "other files than expected"
[[ -z $(find "$DESTDIR" -type f -not -path "$prefix/*") ]] || fail "files outside the prefix"
for size in 16 22 24 32 48 64 128 256 512; do
    png=$prefix/share/icons/hicolor/${size}x$size/apps/io.github.kerntally.Kerntally.png
    [[ $(od -An -t u4 --endian=big -j 16 -N 8 "$png" | xargs) == "$size $size" ]] || fail "$png: not of that size"
done

check desktop-file-validate "$prefix"/share/applications/*.desktop
check appstreamcli validate --no-net --explain "$prefix"/share/metainfo/*.xml
if type -P man >/dev/null; then
    for page in "$prefix"/share/man/man*/*; do
        complaints=$(man --warnings --encoding=UTF-8 --local-file "$page" 2>&1 >/dev/null)
        [[ ! $complaints ]] || fail "$complaints"
    done
fi
version=$("$prefix/bin/kerntally-cli" --version | sed 's/.* //')
grep -q "<release version=\"$version\"" "$prefix"/share/metainfo/*.xml || fail "AppStream data know no $version"
grep -q "($version)" "$prefix/share/doc/kerntally/changelog" || fail "the changelog knows no $version"
for page in "$prefix"/share/man/man*/*; do grep -q "\"Kerntally $version\"" "$page" || fail "$page: not of $version"; done

mv "$prefix" "$folder/moved"
[[ $("$folder/moved/bin/kerntally" --version) == "kerntally $version" ]] || fail "the window doesn't start elsewhere"
"$folder/moved/bin/kerntally-cli" get --source simulated --sample 100ms >/dev/null || fail "nothing is counted elsewhere"
mkdir -p "${prefix%/*}"
mv "$folder/moved" "$prefix"

touch "$prefix/bin/other"
uninstall
[[ $(files "$DESTDIR") == opt/some/bin/other ]] || fail "left after uninstalling, or taken from others: $(files "$DESTDIR")"
[[ ! -e $prefix/share/doc/kerntally ]] || fail "an empty folder is left"
exit "$failed"
