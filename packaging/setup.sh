#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing to build Kerntally and to test it, on Debian 12 and later and Ubuntu 24.04 and later.
# Elsewhere it says what is needed and what of that is missing. Quick and silent where nothing is missing.
#
#   packaging/setup.sh [build] [tests] [kernels] [deb] [packages] [bench]
#       the sets of packages; "build" alone when none is named; "deb" makes the Debian package of Kerntally itself,
#       "packages" makes and tests them all; "kernels" emulates other kernels; "bench" is what the benchmarks compare with
#   packaging/setup.sh --bpftool
#       prints the path of a bpftool that runs
set -euo pipefail

# One package a line; "a|b" is one package under the names that it has on different systems, the first one wins.
packages() {
    case $1 in
    build)
        cat <<'END'
g++
clang
cmake
ninja-build
pkgconf|pkg-config
qt6-base-dev
libqt6opengl6-dev
qt6-charts-dev|libqt6charts6-dev
qt6-svg-dev|libqt6svg6-dev
qt6-svg-plugins|libqt6svg6
qt6-tools-dev
qt6-tools-dev-tools
qt6-l10n-tools
qt6-wayland
libgl-dev
libxkbcommon-dev
libbpf-dev
libdbus-1-dev
libseccomp-dev
libelf-dev
libpolkit-qt6-1-dev|libpolkit-agent-1-dev
xz-utils
zlib1g-dev
END
        # Ubuntu ships bpftool and perf with the kernel's tools.
        if [[ $system == ubuntu ]]; then echo linux-tools-generic; else echo bpftool; fi
        ;;
    tests)
        cat <<'END'
xvfb
xauth
openbox
xdotool
weston
xwayland
fonts-noto-core|fonts-dejavu-core
dbus
polkitd
pkexec
systemd
at-spi2-core
python3-pyatspi
spin
bpftrace
valgrind
strace
iproute2
expect
tmux
git
clang-format
clang-tidy
lld
appstream
desktop-file-utils
man-db
fish
zsh
libclang-rt-dev|libclang-rt-18-dev
shellcheck
END
        if [[ $system == ubuntu ]]; then echo linux-tools-generic; else echo linux-perf; fi
        ;;
    kernels)
        cat <<'END'
qemu-system-x86
busybox-static
cpio
zstd
xz-utils
END
        ;;
    deb)
        cat <<'END'
dpkg-dev
file
lintian
END
        ;;
    packages)
        packages deb
        cat <<'END'
debootstrap
patchelf
squashfs-tools
flatpak
flatpak-builder
ostree
elfutils
jq
END
        ;;
    bench)
        cat <<'END'
gnome-system-monitor
plasma-systemmonitor
libqcustomplot-dev
END
        ;;
    esac
}

# Where there are several (Ubuntu's wrapper in the PATH works for the running kernel only), the first that runs.
find_bpftool() {
    local candidate
    for candidate in "$(type -P bpftool || true)" /usr/sbin/bpftool /sbin/bpftool /usr/lib/linux-tools/*/bpftool \
        /usr/lib/linux-tools-*/bpftool; do
        if [[ -x $candidate ]] && "$candidate" version &>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

cmake_is_new_enough() {
    local version
    version=$(cmake --version 2>/dev/null | sed -n '1s/[^0-9]*//p')
    [[ $(printf '%s\n' 3.25 "$version" | sort -V | head -n 1) == 3.25 ]]
}

compiler_knows_cxx20() {
    "${CXX:-c++}" -std=c++20 -fsyntax-only -x c++ - &>/dev/null <<<$'#include <atomic>\n#include <concepts>\n#include <span>'
}

clang_knows_bpf() {
    local found
    for found in clang clang-{14..25}; do
        if [[ $("$found" --print-targets 2>/dev/null) == *' bpf '* ]]; then return; fi
    done
    return 1
}

has_library() { pkg-config --atleast-version="$2" "$1" 2>/dev/null; }

has_qt_module() {
    has_library "Qt6$1" 6.4 || [[ -f $(qmake6 -query QT_INSTALL_LIBS 2>/dev/null)/cmake/Qt6$1/Qt6$1Config.cmake ]]
}

# Prints what the build needs and cannot find here.
missing_build_tools() {
    local module
    cmake_is_new_enough || echo "cmake 3.25 or later"
    type -P ninja >/dev/null || echo "ninja"
    compiler_knows_cxx20 || echo "a C++20 compiler, as c++ or in CXX (g++ 12, clang 14 or later)"
    clang_knows_bpf || echo "clang 14 or later with the BPF target"
    find_bpftool >/dev/null || echo "bpftool"
    type -P pkg-config >/dev/null || echo "pkg-config"
    has_library dbus-1 1.12 || echo "libdbus, with headers"
    has_library libseccomp 2.5.2 || echo "libseccomp 2.5.2 or later, with headers"
    has_library zlib 1.2 || echo "zlib, with headers"
    has_library libbpf 1.1 || echo "libbpf 1.1 or later, with headers"
    for module in Widgets Charts Svg Test DBus Network LinguistTools; do
        has_qt_module "$module" || echo "Qt 6.4 or later, with headers: module $module"
    done
}

# Prints which programs of the tests are not here.
missing_tests_tools() {
    local tool
    for tool in Xvfb xvfb-run openbox xdotool weston Xwayland dbus-run-session spin bpftrace perf valgrind strace ip expect tmux git \
        clang-format clang-tidy appstreamcli desktop-file-validate man fish zsh shellcheck; do
        type -P "$tool" >/dev/null || echo "$tool"
    done
}

# Prints which programs that emulate other kernels are not here.
missing_kernels_tools() {
    local tool
    for tool in qemu-system-x86_64 busybox cpio zstd xz; do
        type -P "$tool" >/dev/null || echo "$tool"
    done
}

# Print which programs that make packages are not here.
missing_deb_tools() {
    local tool
    for tool in dpkg-buildflags dpkg-shlibdeps file lintian; do
        type -P "$tool" >/dev/null || echo "$tool"
    done
}

missing_packages_tools() {
    local tool
    missing_deb_tools
    for tool in debootstrap patchelf mksquashfs flatpak flatpak-builder ostree eu-strip jq; do
        type -P "$tool" >/dev/null || echo "$tool"
    done
}

# Prints which programs to compare with are not here.
missing_bench_tools() {
    local tool
    for tool in gnome-system-monitor plasma-systemmonitor; do
        type -P "$tool" >/dev/null || echo "$tool"
    done
}

indented() { sed 's/^/    /'; }

# debian or ubuntu where the package names above are known to fit, otherwise other
known_system() {
    # shellcheck source=/dev/null
    (
        [[ -r /etc/os-release ]] && . /etc/os-release
        major=${VERSION_ID:-99} # Debian testing and unstable have none
        major=${major%%.*}
        case ${ID:-} in
        debian) ((major >= 12)) && echo debian && exit ;;
        ubuntu) ((major >= 24)) && echo ubuntu && exit ;;
        esac
        echo other
    )
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Runs apt-get and shows what it says only on a terminal or when it fails.
apt() {
    local log status=0
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=600 "$@")
    if [[ -t 1 ]]; then
        as_root "${command[@]}"
    else
        log=$(mktemp)
        as_root "${command[@]}" &>"$log" </dev/null || { status=$?; tail -n 40 "$log" >&2; }
        rm -f "$log"
        return "$status"
    fi
}

has_candidate() { [[ $(LC_ALL=C apt-cache policy "$1") == *'Candidate: '[!\(]* ]]; }

# Installs those of the given entries that are not here under any of their names.
install() {
    local entry name names=() installed missing=()
    # Every package here and every name that one of them provides, between blanks.
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' | tr ',\n' '  ') "
    for entry in "$@"; do
        for name in ${entry//|/ }; do
            [[ $installed == *" $name "* ]] && continue 2
        done
        missing+=("$entry")
    done
    ((${#missing[@]})) || return 0

    if ((EUID != 0)) && ! type -P sudo >/dev/null; then
        echo "These packages are missing, and there is no sudo here to install them with; as root, please:"
        echo "    apt-get install --no-install-recommends" "${missing[@]%%|*}"
        exit 1
    fi
    echo "Kerntally needs packages that are missing here. Installing them$( ((EUID == 0)) || echo ' with sudo'):"
    echo "${missing[*]%%|*}" | fold -s -w 100 | indented
    apt update || { sleep 5 && apt update; } ||
        echo "The package lists could not be renewed; going on with those that are here." >&2
    for entry in "${missing[@]}"; do
        # A package that another one provides has no candidate, so look only where there is a choice.
        if [[ $entry == *'|'* ]]; then
            for name in ${entry//|/ }; do has_candidate "$name" && entry=$name && break; done
        fi
        names+=("${entry%%|*}")
    done
    apt install --no-install-recommends "${names[@]}" ||
        { sleep 5 && apt update && apt install --no-install-recommends "${names[@]}"; }
}

main() {
    local set missing entries=()
    system=$(known_system)
    if [[ ${1:-} == --bpftool ]]; then
        find_bpftool
        return
    fi
    (($#)) || set -- build
    for set in "$@"; do
        if [[ ! $set =~ ^(build|tests|kernels|deb|packages|bench)$ ]]; then
            echo "usage: ${0##*/} [build] [tests] [kernels] [deb] [packages] [bench] | --bpftool" >&2
            return 2
        fi
    done

    if [[ $system != other ]]; then
        for set in "$@"; do
            mapfile -t -O "${#entries[@]}" entries < <(packages "$set")
        done
        install "${entries[@]}"
        if [[ " $* " == *' build '* ]]; then "$(dirname "${BASH_SOURCE[0]}")/polkit-qt.sh"; fi
        return
    fi

    for set in "$@"; do
        missing=$("missing_${set}_tools")
        [[ $missing ]] || continue
        if [[ $set == build ]]; then
            echo "Kerntally's build needs, and cannot find here:"
            indented <<<"$missing"
            echo "Please install them; the packages of this system are not known to ${0##*/}. Debian's names are:"
            packages build | sed 's/|.*//' | tr '\n' ' ' | fold -s -w 100 | indented
            echo
            return 1
        fi
        echo "Not here, so that what uses them is left out:" "${missing//$'\n'/, }"
    done
}

main "$@"
