#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the AppImage, and starts it in a Debian 13 with graphics libraries, a font and polkit, but without Qt.
#
#   tests/packages/check-appimage.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

said=$(packaging/appimage.sh) || {
    echo "$said"
    exit 1
}
image=${said##*$'\n'}
du -h "$image"
tests/packages/tree.sh trixie - tests/packages/useappimage.sh "$image"
