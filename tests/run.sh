#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs everything that is checked before a change goes in, all of it even where something fails, and prints a
# summary. The first time it installs what the build and the tests need. Works from any folder.
#
#   tests/run.sh             every stage
#   tests/run.sh --quick     the dev build and its tests
#   tests/run.sh STAGE…      the named stages: dev asan tsan tidy format scripts packages
#   tests/run.sh --bench …   builds release and runs the benchmarks; arguments are passed on
#
# Kernel tests need root. Elsewhere they run through sudo where that asks for no password, or else are skipped;
# with CI=true a skipped kernel test is a failed one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

all_stages=(dev asan tsan tidy format scripts packages)
# s: a machine that tests for us ends after 90 minutes, and one of the packages may take 10.
latest_for_a_package=4500

usage() { sed -n '/^#   /s/^#   //p' "$0"; }

# Older sanitizer run-times cannot cope with much randomness in addresses.
without_aslr() {
    if setarch "$(uname -m)" -R true 2>/dev/null; then
        setarch "$(uname -m)" -R "$@"
    else
        "$@"
    fi
}

# CTest says that a test was skipped, but not why.
print_skip_reasons() {
    local log=build/$1/Testing/Temporary/LastTest.log
    [[ -r $log ]] || return 0
    sed -n 's/^SKIP  *: /    /p' "$log" | sort -u | sed '1iSkipped here:'
}

# run_ctest PRESET [CTEST ARGUMENT…]
run_ctest() {
    local preset=$1 status=0 as_root=()
    shift
    if ((EUID == 0)) || ! sudo -n true 2>/dev/null; then
        without_aslr ctest --preset "$preset" "$@" || status=$?
        print_skip_reasons "$preset"
        return "$status"
    fi
    without_aslr ctest --preset "$preset" "$@" -LE '^kernel$' || status=$?
    print_skip_reasons "$preset"
    echo "Kernel tests, through sudo:"
    as_root=(sudo -n env "PATH=$PATH" ${KERNTALLY_REQUIRE_KERNEL:+KERNTALLY_REQUIRE_KERNEL=1})
    without_aslr "${as_root[@]}" ctest --preset "$preset" -L '^kernel$' || status=$?
    print_skip_reasons "$preset"
    sudo -n chown -R "$(id -u):$(id -g)" "build/$preset"
    return "$status"
}

stage_setup() { packaging/setup.sh build tests; }

stage_dev() {
    packaging/build.sh dev
    run_ctest dev
}

stage_asan() {
    packaging/build.sh asan
    run_ctest asan -LE '^(model|outside|package)$'
}

stage_tsan() {
    packaging/build.sh tsan unit_tests
    without_aslr ctest --preset tsan -L '^unit$'
}

stage_tidy() {
    local log top sources commands=build/dev/tidy
    if ! log=$(packaging/build.sh dev 2>&1); then
        if [[ " ${stages[*]} " == *' dev '* ]]; then log="The dev build fails, see above."; fi
        echo "$log"
        return 1
    fi
    top=$(printf %s "$PWD" | sed 's/[][().*+?^${}|\\]/\\&/g')
    sources="^$top/(bpf|model|views|app)/.*\.cpp$"
    # Without the precompiled headers, so that it finds includes that are missing.
    mkdir -p "$commands"
    sed -E 's/ -Winvalid-pch -include [^ ]+cmake_pch[^ ]*//' build/dev/compile_commands.json >"$commands/compile_commands.json"
    if type -P run-clang-tidy >/dev/null; then
        # Only what clang-tidy finds: neither colours nor the commands and the counts beside it.
        run-clang-tidy -quiet -p "$commands" -j "$(nproc)" "$sources" 2>&1 |
            sed -E 's/\x1b\[[0-9;]*[mK]//g
                    /^(\[ *[0-9/]+\].*)?[^ ]*clang-tidy[^ ]* |^Running clang-tidy |^[0-9]+ warnings?.* generated|^Suppressed |^$/d'
    else
        git ls-files -- {bpf,model,views,app}/'*.cpp' | xargs -r -n 1 -P "$(nproc)" clang-tidy --quiet -p "$commands"
    fi
}

stage_format() { tests/format.sh --check; }

stage_scripts() { git ls-files -- '*.sh' .ci/run | xargs -r shellcheck; }

# Packages, installed and used in fresh systems.
stage_packages() {
    local check status failed=0
    packaging/setup.sh packages
    for check in tests/packages/check-{deb,appimage,flatpak}.sh; do
        printf -- '--- %s\n' "$check"
        if [[ ${CI:-} == true ]] && ((SECONDS > latest_for_a_package)); then
            echo "Left out: it is $SECONDS s since all of this began. Alone it has the time: tests/run.sh packages"
            continue
        fi
        status=0
        "$check" || status=$?
        ((status == 0 || status == 77)) || failed=1
    done
    return "$failed"
}

main() {
    local name stages=() begin status summary='' failed=0

    case ${1:-} in
    -h | --help)
        usage
        return
        ;;
    --bench)
        packaging/setup.sh build tests bench
        packaging/build.sh release
        exec build/release/tests/bench/bench "${@:2}"
        ;;
    --quick) stages=(dev) ;;
    '') stages=("${all_stages[@]}") ;;
    *) stages=("$@") ;;
    esac
    for name in "${stages[@]}"; do
        if [[ " ${all_stages[*]} " != *" $name "* ]]; then
            usage >&2
            return 2
        fi
    done

    if [[ ${CI:-} == true ]]; then export KERNTALLY_REQUIRE_KERNEL=1; fi
    if [[ -z ${XDG_RUNTIME_DIR:-} ]]; then
        XDG_RUNTIME_DIR=$(mktemp -d) # private, as the real one
        export XDG_RUNTIME_DIR
        trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
    fi

    for name in setup "${stages[@]}"; do
        printf '\n=== %s\n' "$name"
        begin=$SECONDS
        # Not as a condition: that would switch off `set -e` inside.
        set +e
        (set -e && "stage_$name")
        status=$?
        set -e
        if ((status)); then
            ((failed += 1))
            status=FAILED
        else
            status=ok
        fi
        summary+=$(printf '%-8s %-6s %4d s' "$name" "$status" $((SECONDS - begin)))$'\n'
    done
    printf '\n=== summary\n%s' "$summary"
    ((failed == 0))
}

main "$@"
