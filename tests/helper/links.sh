#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks that the privileged program loads nothing that draws, not even through another library, and tells its size.
#
#   tests/helper/links.sh kerntally-helper
set -euo pipefail

for tool in readelf ldd; do
    if ! type -P "$tool" >/dev/null; then
        echo "SKIP   : links.sh: $tool is not installed"
        exit 77
    fi
done
own=$(readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
all=$(ldd "$1" | sed -n 's/^[[:space:]]*\([^ ]*\) .*/\1/p')
echo "It asks for: ${own//$'\n'/ }"
echo "With what these ask for: $(wc -l <<<"$all") libraries"
size "$1"
stat --printf='%s bytes, with debug information where it has any\n' "$1"
if grep -E 'Qt.*(Gui|Widgets|Charts|OpenGL|Network|Svg|Xml)|lib(X11|xcb|wayland|GL|EGL)' <<<"$own"$'\n'"$all"; then
    echo "These have no place in a privileged program."
    exit 1
fi
grep -q Qt6Core <<<"$all" # or this looked at nothing
