#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Debian package in a tree of a Debian, and in a fresh tree of it, under its systemd, installs, uses, upgrades
# and purges it.
# The first time that takes minutes; the trees are kept in build/trees.
#
#   tests/packages/check-deb.sh [SUITE]      trixie unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
suite=${1:-trixie}

# shellcheck disable=SC2016
./tree.sh "$suite" build bash -c '
    set -e
    packaging/setup.sh build deb
    said=$(packaging/deb.sh) || { echo "$said"; exit 1; }
    tail -n 1 <<<"$said" >build/packages/.built
    lintian --display-info --tag-display-limit 0 --allow-root --fail-on error,warning "$(<build/packages/.built)"' || exit
package=$(<../../build/packages/.built)
exec ./tree.sh "$suite" - tests/packages/booted.sh tests/packages/usedeb.sh "$package"
