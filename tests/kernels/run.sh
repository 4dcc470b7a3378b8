#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs suites on other kernels, which are Debian's and emulated by qemu, and prints a table of what came of it.
#
#   tests/kernels/run.sh                  every suite on every kernel
#   tests/kernels/run.sh --some           in minutes: the oldest that works and the newest, in the ways in which kernels can be
#                                         set up, and what needs a machine that can be broken
#   tests/kernels/run.sh [OPTION…]        one boot:
#     --kernel VERSION   as in 6.1, or newest (default)
#     --cpus N           (default 2)
#     --append STRING    parameters of the kernel
#     --suite NAME       as often as needed; a test with the label kernels, or a script in checks/; all of them unless told
#
# It needs the dev build. Exits with 77 where nothing could be run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=tests/kernels
results=$PWD/build/kernels/results
known=$here/known-failures

skip() {
    echo "SKIP   : kernels: $*"
    exit 77
}

usage() { sed -n '/^#   /s/^#   //p' "$here/run.sh"; }

# The programs of all suites, in a line of its own each. The last one locks the kernel down.
all_programs() {
    ctest --preset dev -N -V -L '^kernels$' | sed -n 's/^[0-9]*: Test command: //p' | tr -d '"'
    printf '%s\n' "$PWD/$here"/checks/*.sh | grep -v '/lockdown.sh$'
    echo "$PWD/$here/checks/lockdown.sh"
}

name_of() { sed -E 's|.*/(tst_)?||; s|\.sh$||'; }

# suites NAME…: a line NAME|PROGRAM for each.
suites() {
    local name program
    for name in "$@"; do
        program=$(grep -E "/(tst_)?$name(\.sh)?\$" <<<"$programs") || {
            echo "run.sh: no suite is called $name: $(name_of <<<"$programs" | paste -sd ' ')" >&2
            exit 2
        }
        echo "$name|$program"
    done
}

# Boots, one a line: NAME KERNEL CPUS SUITE,… PARAMETERS
every_boot() {
    local series suites
    suites=$(name_of <<<"$programs" | grep -vx old | paste -sd ,)
    echo 5.10 5.10 2 old
    for series in 6.1 6.12 6.18 newest; do echo "$series $series 2 $suites"; done
}

some_boots() {
    cat <<'END'
6.1 6.1 2 exact,calls,clock,cpus,rights,notracefs,lockdown preempt=none
6.1-full 6.1 1 selftest,calls preempt=full
newest newest 2 exact,calls,clock,cpus,rights,nobtf,notracefs preempt=lazy
newest-full newest 2 selftest,calls preempt=full
newest-1 newest 1 calls,lockdown lockdown=integrity
newest-64 newest 64 selftest,calls
newest-conf newest 2 lockdown lockdown=confidentiality
END
}

# Why a suite is known to fail, or nothing.
known_failure() {
    local version=$1 parameters=$2 suite=$3 kernel parameter name why
    while read -r kernel parameter name why; do
        [[ $kernel != '#' && $kernel ]] || continue
        # shellcheck disable=SC2053 # they are patterns
        if [[ $version == $kernel && " $parameters " == $parameter && $suite == $name ]]; then
            echo "$why"
            return
        fi
    done <"$known"
}

names=()
reasons=()
declare -A cell=()
failed=0
booted=
latest=100000 # s: no boot begins later

# note NAME VERSION PARAMETERS SUITE SECONDS RESULT WHY
note() {
    local expected result=$6 why=$7
    expected=$(known_failure "$2" "$3" "$4")
    if [[ $expected && $result == FAILED ]]; then
        result=known
        why=$expected
    elif [[ $expected && $result == ok ]]; then
        result=FAILED
        why="it works, and $known says that it fails: $expected"
    fi
    [[ $result != FAILED ]] || failed=1
    cell[$1,$4]=$result
    printf '    %-10s %-8s %4s s  %s\n' "$4" "$result" "$5" "$why"
    if [[ $result != ok ]]; then reasons+=("$1, $4 $result: $why"); fi
    if [[ $result == FAILED && -e $results/$1/$4.log ]]; then tail -n 60 "$results/$1/$4.log" | sed 's/^/        /'; fi
}

# The version that fetch.sh knows as a series, or of which this is the beginning.
version_of() {
    local found
    found=$(cd build/kernels 2>/dev/null && printf '%s\n' "$1"[.-]*-amd64 | sort -V | tail -n 1)
    if [[ -d build/kernels/$found ]]; then echo "$found"; else "$here/fetch.sh" "$1"; fi
}

# boot NAME KERNEL CPUS SUITE,… [PARAMETERS]
boot() {
    local name=$1 cpus=$3 parameters=${5:-} version status=0 work named suite seconds result why
    names+=("$name")
    version=$(version_of "$2") || status=$?
    if ((SECONDS > latest)); then
        reasons+=("$name left out: it is $SECONDS s since all of this began")
        return
    fi
    if ((status)); then
        reasons+=("$name skipped: this kernel can't be had")
        ((status == 77)) || failed=1
        return
    fi
    work=$results/$name
    rm -rf "$work"
    mkdir -p "$work"
    IFS=, read -ra named <<<"$4"
    suites "${named[@]}" >"$work/suites"
    printf '%s: Linux %s, CPUs: %s%s\n' "$name" "$version" "$cpus" "${parameters:+, $parameters}"
    "$here/boot.sh" "build/kernels/$version" "$work" "$cpus" "$parameters" | sed 's/^/    /' || true # what has no verdict fails
    [[ ! -e $work/booted ]] || booted=yes
    while IFS='|' read -r suite _; do
        IFS='|' read -r seconds result why <<<"$(sed -n "s/^$suite|//p" "$work/verdicts")"
        if [[ ! $result && -e $work/booted ]]; then result=FAILED why="it didn't end: see $work/console"; fi
        if [[ ! $result ]]; then result=skipped why="the emulator didn't get this kernel to run: see $work/console"; fi
        note "$name" "$version" "$parameters" "$suite" "${seconds:--}" "$result" "$why"
    done <"$work/suites"
}

# Suites by boots.
print_table() {
    local name suite line
    printf '\n%-11s' ''
    printf ' %-12s' "${names[@]}"
    echo
    while read -r suite; do
        printf '%-11s' "$suite"
        for name in "${names[@]}"; do printf ' %-12s' "${cell[$name,$suite]:--}"; done
        echo
    done < <(printf '%s\n' "${!cell[@]}" | sed 's/.*,//' | sort -u | grep .)
    for line in "${reasons[@]}"; do echo "$line"; done
}

main() {
    local kernel=newest cpus=2 parameters='' named=() one='' some='' tool name suites
    while (($#)); do
        case $1 in
        -h | --help)
            usage
            return
            ;;
        --some) some=yes latest=720 ;;
        --kernel | --cpus | --append | --suite)
            if (($# < 2)); then
                usage >&2
                return 2
            fi
            one=yes
            case $1 in
            --kernel) kernel=$2 ;;
            --cpus) cpus=$2 ;;
            --append) parameters=$2 ;;
            --suite) named+=("$2") ;;
            esac
            shift
            ;;
        *)
            usage >&2
            return 2
            ;;
        esac
        shift
    done

    [[ $(uname -m) == x86_64 ]] || skip "only kernels of x86-64 are known here"
    for tool in qemu-system-x86_64 busybox cpio zstd xz; do
        type -P "$tool" >/dev/null || skip "$tool isn't installed (packaging/setup.sh kernels)"
    done
    programs=$(all_programs)
    if [[ $one ]]; then
        if ((!${#named[@]})); then mapfile -t named < <(name_of <<<"$programs" | grep -vx old); fi
        boot "$kernel" "$kernel" "$cpus" "$(printf '%s\n' "${named[@]}" | paste -sd ,)" "$parameters"
    else
        while read -r name kernel cpus suites parameters <&3; do
            boot "$name" "$kernel" "$cpus" "$suites" "$parameters"
        done 3< <(if [[ $some ]]; then some_boots; else every_boot; fi)
    fi
    print_table
    if [[ ! $booted ]]; then skip "no kernel ran"; fi
    return "$failed"
}

main "$@"
