#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compares the options that the programs tell of with --help with those in the manual pages, and with what the
# completions of bash, zsh and fish propose where those are installed.
#
#   tests/packages/options.sh KERNTALLY KERNTALLY_CLI KERNTALLY_HELPER
set -euo pipefail
terminal=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../packaging/terminal" && pwd)
kerntally=$1 cli=$2 helper=$3
mapfile -t commands < <("$cli" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
((${#commands[@]}))
failed=0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$kerntally" "$folder/kerntally"
ln -s "$cli" "$folder/kerntally-cli"
export PATH=$folder:$PATH HOME=$folder LC_ALL=C.UTF-8

options() { { grep -oE -e '--[a-z][a-z-]+' || true; } | sort -u | xargs; }

same() {
    [[ $2 == "$3" ]] && return
    echo "FAIL: $1 has"
    echo "    $3"
    echo "and not"
    echo "    $2"
    failed=1
}

# page FILE [SECTION]: the options that a page describes, each at the start of its line
page() {
    sed 's/\\-/-/g' "$terminal/$1" |
        if [[ ${2:-} ]]; then sed -n "/^\.S[HS] $2\$/,/^\.S[HS]/p"; else cat; fi |
        { grep -E '^\.(B|BI|BR) .*--[a-z]' || true; } | options
}

# shellcheck disable=SC2317
in_bash() {
    bash --norc -c '. "$1"
        COMP_LINE=$2 COMP_POINT=${#2} COMP_WORDBREAKS=" :="
        if [[ $2 == kerntally-cli* ]]; then _kerntally_cli; else _kerntally; fi
        printf "%s\n" "${COMPREPLY[@]}"' bash "$terminal/kerntally.bash" "$1"
}

# shellcheck disable=SC2317
in_fish() { fish --no-config -c "source $terminal/kerntally.fish; source $terminal/kerntally-cli.fish; complete -C '$1'"; }

# What it would hand to the line editor, which there is none of here.
# shellcheck disable=SC2317
in_zsh() {
    zsh -f -c '
        compadd() { [[ $1 == -- ]] && shift; print -l -- $@ }
        words=("${(@s. .)2}") CURRENT=${#words} PREFIX=${words[-1]} service=${words[1]}
        . "$1"' zsh "$terminal/_kerntally" "$1"
}

shells=(bash)
for shell in zsh fish; do
    if type -P "$shell" >/dev/null; then shells+=("$shell"); else echo "SKIP   : options.sh: $shell isn't installed"; fi
done

general=$("$cli" --help | options)
same "kerntally-cli.1, OPTIONS" "$general" "$(page kerntally-cli.1 OPTIONS)"
for command in "${commands[@]}"; do
    known=$("$cli" "$command" --help | options)
    same "kerntally-cli.1, $command" "$known" "$(page kerntally-cli.1 "$command")"
    for shell in "${shells[@]}"; do
        proposed=$("in_$shell" "kerntally-cli $command --" | options)
        same "$shell, kerntally-cli $command --" "$(echo "$general $known" | options)" "$proposed"
    done
done

# It drops privileges before all else, which takes some; root's would make it look for its user, who may not be here.
((EUID)) || same kerntally-helper.8 "$(unshare --user --map-user=65534 --keep-caps "$helper" --help | options)" \
    "$(page kerntally-helper.8 OPTIONS)"
same kerntally.1 "$(QT_QPA_PLATFORM=offscreen kerntally --help | options)" "$(page kerntally.1 OPTIONS)"
for shell in "${shells[@]}"; do
    same "$shell, kerntally --" "$(kerntally --help | options)" "$("in_$shell" "kerntally --" | options)"
    same "$shell, kerntally-cli" "$(printf '%s\n' "${commands[@]}" | sort | xargs)" \
        "$("in_$shell" "kerntally-cli " | sort | xargs)"
    for values in "--source auto helper kernel simulated simulated:lab" "who packets --by command process syscall"; do
        option=${values%%--*}--$(cut -d' ' -f1 <<<"${values#*--}")
        same "$shell, kerntally-cli $option" "${values#"$option "}" \
            "$("in_$shell" "kerntally-cli $option " | cut -f1 | sort | xargs)"
    done
    [[ $("in_$shell" "kerntally-cli rate pack") == *packets* ]] || { echo "FAIL: $shell knows no counters"; failed=1; }
done
exit "$failed"
