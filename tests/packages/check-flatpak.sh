#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Flatpak from its manifest, on a runtime of Debian 13's packages, as this needs no network, and runs it
# beside a helper that is installed on the system.
#
#   tests/packages/check-flatpak.sh [BUILD_FOLDER]      whose helper is installed: build/dev unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

skip() {
    echo "SKIP   : check-flatpak.sh: $*"
    if [[ ${KERNTALLY_REQUIRE_KERNEL:-} ]]; then exit 1; fi
    exit 77
}

((EUID == 0)) || skip "needs root"
for tool in flatpak flatpak-builder; do
    type -P "$tool" >/dev/null || skip "$tool isn't installed (packaging/setup.sh packages)"
done
# Whoever validates this says it, but goes on.
manifest=packaging/flatpak/io.github.kerntally.Kerntally.json
mkdir -p build/flatpak # where its caches stay
complaints=$(cd build/flatpak && flatpak-builder --show-manifest "../../$manifest" 2>&1 >/dev/null) || true
if [[ $complaints ]]; then
    echo "FAIL   : check-flatpak.sh: $manifest: $complaints"
    exit 1
fi
if ((!$#)); then
    packaging/build.sh dev
    set -- build/dev
fi
tests/packages/tree.sh trixie - true || exit
[[ -d build/flatpak-runtime/repo ]] || tests/packages/flatpak-runtime.sh
exec tests/helper/privatebus.sh "$1" tests/packages/useflatpak.sh
