#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Downloads kernels of Debian's suites with apt, whose lists of them are kept apart from the machine's own, into
# build/kernels/VERSION: the kernel as vmlinuz and, as modules/, what it needs to have the machine's tree as its root.
# Prints the version of each. What is there already isn't downloaded again; to have newer ones, remove build/kernels.
#
#   tests/kernels/fetch.sh [SERIES…]     all of them unless told, oldest first: 5.10 6.1 6.12 6.18 newest
#
# Exits with 77 where the mirror doesn't have one: nothing is wrong with Kerntally.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

kernels=$PWD/build/kernels
apt=$kernels/apt
modules=(virtio virtio_ring virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci netfs fscache 9pnet 9pnet_virtio 9p)

# The suite that has a series, and a pattern of its versions, for apt and for the shell.
suite_of() {
    case $1 in
    5.10) echo bullseye '5\.10\.' '5.10.' ;;
    6.1) echo bookworm '6\.1\.' '6.1.' ;;
    6.12) echo trixie '6\.12\.' '6.12.' ;;
    6.18) echo trixie-backports '6\.18\.' '6.18.' ;;
    newest) echo sid '[7-9]\.' '[7-9].' ;;
    *) return 1 ;;
    esac
}

skip() {
    echo "SKIP   : fetch.sh: $*" >&2
    exit 77
}

with_lists() {
    "$1" -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$apt/lists" \
        -o Dir::Cache="$apt/cache" -o APT::Sandbox::User="$(id -un)" "${@:2}"
}

# The machine's own mirror has the other suites, too.
use_suite() {
    local mirror keys=/usr/share/keyrings/debian-archive-keyring.gpg
    # shellcheck disable=SC2016
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null |
        head -n 1)
    [[ $mirror && -r $keys ]] || skip "this machine has no mirror of Debian's"
    mkdir -p "$apt"/{lists,cache/archives}/partial "$apt/deb"
    echo "deb [arch=amd64 signed-by=$keys] $mirror $1 main" >"$apt/sources.list"
    with_lists apt-get -qq update >"$apt/log" 2>&1 || {
        cat "$apt/log" >&2
        skip "no $1 from this machine's mirror"
    }
}

newest_image() {
    with_lists apt-cache search --names-only "^linux-image-$1.*-amd64\$" | cut -d ' ' -f 1 |
        grep -v -e cloud -e '-rt-' -e unsigned | sort -V | tail -n 1
}

# unpack VERSION DEB…: keeps of the packages what is needed.
unpack() {
    local version=$1 tree=$apt/tree to=$kernels/$1.new deb module file
    rm -rf "$tree" "$to"
    mkdir -p "$tree" "$to/modules"
    for deb in "${@:2}"; do
        dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$tree" --wildcards --no-anchored 'vmlinuz*' \
            "${modules[@]/%/.ko*}" 2>/dev/null || true # no package has all of them
    done
    cp "$(find "$tree" -name 'vmlinuz*' -type f | head -n 1)" "$to/vmlinuz"
    for module in "${modules[@]}"; do
        file=$(find "$tree" -name "$module.ko*" | head -n 1)
        case $file in
        '') ;; # it is built in, or another version's
        *.xz) xz -dc "$file" >"$to/modules/$module.ko" ;;
        *.zst) zstd -qdc "$file" >"$to/modules/$module.ko" ;;
        *) cp "$file" "$to/modules/$module.ko" ;;
        esac
        [[ ! -e $to/modules/$module.ko ]] || echo "$module" >>"$to/modules/order"
    done
    rm -rf "$tree"
    mv "$to" "$kernels/$version"
}

fetch() {
    local suite pattern image version
    read -r suite pattern _ <<<"$(suite_of "$1")"
    use_suite "$suite"
    image=$(newest_image "$pattern")
    [[ $image ]] || skip "the mirror's $suite has no kernel $1"
    version=${image#linux-image-}
    rm -f "$apt"/deb/*
    (
        cd "$apt/deb"
        with_lists apt-get -qq download "$image" || skip "$image can't be downloaded"
        # Of newer kernels the image's package is empty: kernel and modules are in two others.
        with_lists apt-get -qq download "linux-binary-$version" "linux-modules-$version" 2>/dev/null || true
    )
    unpack "$version" "$apt"/deb/*.deb
    rm -rf "$apt"/deb
}

cached() {
    local pattern
    read -r _ _ pattern <<<"$(suite_of "$1")"
    # shellcheck disable=SC2086 # it is a pattern
    (cd "$kernels" 2>/dev/null && printf '%s\n' $pattern*-amd64) | sort -V | tail -n 1 | grep -v '\*' || true
}

(($#)) || set -- 5.10 6.1 6.12 6.18 newest
for series in "$@"; do
    suite_of "$series" >/dev/null || {
        echo "fetch.sh: no series is called $series" >&2
        exit 2
    }
    [[ $(cached "$series") ]] || fetch "$series"
    cached "$series"
done
