#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Formats the C and C++ sources that git knows, or with --check only says what is not formatted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

action=(-i)
[[ ${1:-} == --check ]] && action=(--dry-run -Werror)

# A header of C++ has `#pragma once`; one of C, or of both, an include guard.
c=() cpp=()
mapfile -t sources < <(git ls-files -- '*.c' '*.cpp' '*.h')
for file in "${sources[@]}"; do
    if [[ $file == *.c || ($file == *.h && $(<"$file") != *'#pragma once'*) ]]; then
        c+=("$file")
    else
        cpp+=("$file")
    fi
done

status=0
if ((${#c[@]})); then clang-format "${action[@]}" --style=file:bpf/.clang-format-c "${c[@]}" || status=1; fi
if ((${#cpp[@]})); then clang-format "${action[@]}" "${cpp[@]}" || status=1; fi
exit "$status"
