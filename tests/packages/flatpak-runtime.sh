#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a Flatpak runtime and its SDK of Debian 13's packages, which stand in for KDE's where that can't be had, and puts
# both into the repository build/flatpak-runtime/repo: runtime/org.example.Platform and org.example.Sdk, branch 1.
#
#   tests/packages/flatpak-runtime.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

folder=build/flatpak-runtime
log=$folder/build.log
. packaging/building.sh

# What a running program needs of KDE's runtime.
platform=(libqt6widgets6 libqt6charts6 libqt6svg6 qt6-svg-plugins qt6-qpa-plugins qt6-wayland qt6-translations-l10n
    libbpf1 libseccomp2 fontconfig fonts-dejavu-core libgl1 libegl1)
arch=$(flatpak --default-arch)
of_one_machine=(passwd shadow group gshadow resolv.conf hostname hosts localtime machine-id)

# make NAME LAYER COMMAND…: the tree, with what the command installs, as the runtime org.example.NAME
make() {
    local name=$1 layer=$2
    shift 2
    rm -rf "${folder:?}/$name"
    mkdir -p "$folder/$name/files"
    quietly tests/packages/tree.sh trixie "$layer" bash -c "$* &&
        cp -a /usr '$folder/$name' && rm -rf '$folder/$name'/usr/share/{doc,man} && cp -a /etc '$folder/$name/usr'"
    (cd "$folder/$name/usr/etc" && rm -f "${of_one_machine[@]}" "${of_one_machine[@]/%/-}")
    cat >"$folder/$name/metadata" <<END
[Runtime]
name=org.example.$name
runtime=org.example.Platform/$arch/1
sdk=org.example.Sdk/$arch/1
END
    quietly flatpak build-export --runtime --disable-sandbox "$folder/repo.new" "$folder/$name" 1
    rm -rf "${folder:?}/$name"
}

mkdir -p "$folder"
: >"$log"
rm -rf "$folder/repo"
new_flatpak_repository "$folder/repo.new"
make Platform platform "apt-get update && apt-get install -y --no-install-recommends ${platform[*]}"
make Sdk build packaging/setup.sh build
mv "$folder/repo.new" "$folder/repo"
