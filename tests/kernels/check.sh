# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts in checks/ share. They run as root on an emulated kernel, which they may break; "cli" and "causes" are
# programs of the build (guest.sh).
set -u
cli=${cli:?}
causes=${causes:?}
status=0

fail() {
    printf 'FAIL   : %s\n' "$*"
    status=1
}

finish() { exit "$status"; }

skip() {
    echo "SKIP   : $*"
    exit 77
}

# Of a run of causes N: each calls kerntally_caused(), too.
calls_of() { echo $((65 * $1 + 70)); }

# What a shell that only starts other programs calls of getppid() itself.
calls_of_shell() {
    local out
    out=$(mktemp)
    "$cli" --source kernel --json measure --counter syscall:getppid -- sh -c 'date >/dev/null; date >/dev/null' >"$out"
    number syscall:getppid "$out"
    rm -f "$out"
}

# number NAME FILE: of the first object in a file of them.
number() { sed -nE "s|.*\"$1\":(-?[0-9.]+)[,}].*|\1|p" "$2" | head -n 1; }

# exact WHAT COUNTER=NUMBER… -- COMMAND…: a command, measured, causes exactly so many events of each.
exact() {
    local what=$1 each out counters=() wanted=()
    out=$(mktemp)
    shift
    while [[ $1 != -- ]]; do
        wanted+=("$1")
        counters+=(--counter "${1%=*}")
        shift
    done
    "$cli" --source kernel --json measure --wait "${counters[@]}" "$@" >"$out" 2>"$out.err"
    printf '%s:\n' "$what"
    cat "$out" "$out.err"
    for each in "${wanted[@]}"; do
        if [[ $(number "${each%=*}" "$out") != "${each##*=}" ]]; then
            fail "$what: ${each%=*} is $(number "${each%=*}" "$out"), not ${each##*=}"
        fi
    done
    rm -f "$out" "$out.err"
}

# tells PATTERN COMMAND…: it can't count, and says why, in words that match and without anything of the kernel's log.
tells() {
    local pattern=$1 code=0 said
    shift
    said=$("$@" 2>&1 </dev/null) || code=$?
    printf '%s: exit status %s\n%s\n' "${*##*/}" "$code" "$said"
    ((code == 3)) || fail "${*##*/} ends with $code, not 3"
    [[ $said =~ $pattern ]] || fail "${*##*/} doesn't say $pattern"
    if grep -qE "libbpf: |R[0-9]=|fault" <<<"$said"; then fail "${*##*/} shows a log, or blames Kerntally"; fi
}

# works COMMAND…
works() {
    local code=0
    "$@" </dev/null || code=$?
    ((code == 0)) || fail "${*##*/} ends with $code"
}
