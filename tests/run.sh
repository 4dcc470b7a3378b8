#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs what is checked before a change goes in, all of it even where something fails, and prints a summary. The first
# time it installs what the build and the tests need. Works from any folder.
#
#   tests/run.sh             in minutes: dev format scripts
#   tests/run.sh all         every stage, some tests more thoroughly: dev asan tsan format scripts
#                            kernels packages tidy
#   tests/run.sh STAGE…      the named stages
#   tests/run.sh kernels …   builds dev and runs it on other kernels, as tests/kernels/run.sh --help says
#   tests/run.sh --bench …   builds release and runs the benchmarks; arguments are passed on
#
# Kernel tests need root. Elsewhere they run through sudo where that asks for no password, or else are skipped;
# with CI=true a skipped kernel test is a failed one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

quick_stages=(dev format scripts)
all_stages=(dev asan tsan format scripts kernels packages tidy)
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

# What the named work of a stage takes is added to its line of the summary.
timed() {
    local work=$1 begin=$SECONDS status=0
    shift
    # Whoever calls this handles the failure: `set -e` is off in here, and only single commands are timed.
    "$@" || status=$?
    echo "$work $((SECONDS - begin)) s" >>"$notes"
    return "$status"
}

# beside NAME COMMAND…: runs it beside what follows, at a priority that takes only what that leaves. Its output is kept.
declare -A beside=()
beside() {
    local name=$1
    shift
    set -m # a process group of its own, which can be ended as a whole
    (
        chrt --idle --pid 0 "$BASHPID" 2>/dev/null || renice -n 19 "$BASHPID" >/dev/null
        set -e +m
        "$@"
    ) >"$scratch/$name" 2>&1 </dev/null &
    beside[$name]=$!
    echo $! >>"$scratch/groups"
    set +m
}

# Waits for it, and prints what it said.
collect() {
    local status=0
    wait "${beside[$1]}" || status=$?
    unset "beside[$1]"
    cat "$scratch/$1"
    return "$status"
}

end_all() {
    local group
    while read -r group; do kill -- "-$group" 2>/dev/null || true; done <"$scratch/groups"
    rm -rf "$scratch"
}

# build_beside PRESET [TARGET…]: what a later stage builds. It waits for the rest of it, and says where it fails.
build_beside() {
    if has_stage "$1"; then beside "build-$1" packaging/build.sh "$@"; fi
}

# CTest says that a test was skipped, but not why.
print_skip_reasons() {
    local log=build/$1/Testing/Temporary/LastTest.log
    [[ -r $log ]] || return 0
    sed -n 's/^SKIP  *: /    /p' "$log" | sort -u | sed '1iSkipped here:'
}

print_slowest() {
    echo "The slowest tests:"
    sed -nE 's|^ *[0-9]+/[0-9]+ Test +#[0-9]+: ([^ ]+) .* ([0-9.]+) sec.*|    \2 s  \1|p' "$1" | sort -rn | head -n 10
}

as_root=()

# some_tests PRESET [CTEST ARGUMENT…]: through "as_root" where that isn't empty. Its jobs are halves of processors.
some_tests() {
    local preset=$1 status=0
    shift
    without_aslr "${as_root[@]}" ctest --preset "$preset" --parallel $((2 * $(nproc))) "$@" |
        tee -a "build/$preset/ctest.log" || status=$?
    print_skip_reasons "$preset"
    return "$status"
}

# run_ctest PRESET [CTEST ARGUMENT…]
run_ctest() {
    local preset=$1 status=0 as_root=()
    shift
    : >"build/$preset/ctest.log"
    if ((EUID == 0)) || ! sudo -n true 2>/dev/null; then
        some_tests "$preset" "$@" || status=$?
    else
        some_tests "$preset" "$@" -LE '^kernel$' || status=$?
        echo "Kernel tests, through sudo:"
        as_root=(sudo -n env "PATH=$PATH" ${KERNTALLY_REQUIRE_KERNEL:+KERNTALLY_REQUIRE_KERNEL=1}
                 ${KERNTALLY_THOROUGH:+KERNTALLY_THOROUGH=1})
        some_tests "$preset" -L '^kernel$' || status=$?
        sudo -n chown -R "$(id -u):$(id -g)" "build/$preset"
    fi
    print_slowest "build/$preset/ctest.log"
    return "$status"
}

# What all stages need, so that nothing is installed while tests run.
stage_setup() {
    local name sets=(build tests)
    for name in kernels packages; do
        if has_stage "$name"; then sets+=("$name"); fi
    done
    packaging/setup.sh "${sets[@]}"
}

stage_dev() {
    if has_stage tidy; then
        timed build packaging/build.sh dev all bench # nobody else compiles the benchmarks
    else
        timed build packaging/build.sh dev
    fi
    build_beside asan
    timed tests run_ctest dev
}

stage_asan() {
    timed build packaging/build.sh asan
    build_beside tsan unit_tests
    timed tests run_ctest asan -LE '^(model|outside|package)$'
}

stage_tsan() {
    timed build packaging/build.sh tsan unit_tests
    : >build/tsan/ctest.log
    timed tests some_tests tsan -L '^unit$'
    print_slowest build/tsan/ctest.log
}

# tidy COMMANDS SOURCES: prints what clang-tidy finds, and nothing else.
tidy() {
    local checks='-bugprone-suspicious-include'
    if type -P run-clang-tidy >/dev/null; then
        # Neither colours nor the commands and the counts beside it.
        run-clang-tidy -quiet -p "$1" -j "$(nproc)" -checks="$checks" "$2" 2>&1 |
            sed -E 's/\x1b\[[0-9;]*[mK]//g
                    /^(\[ *[0-9/]+\].*)?[^ ]*clang-tidy[^ ]* |^Running clang-tidy |^[0-9]+ warnings?.* generated|^Suppressed |^$/d'
    else
        sed -n 's/^ *"file": "\(.*\)",*$/\1/p' "$1/compile_commands.json" | grep -E "$2" |
            xargs -r -n 1 -P "$(nproc)" clang-tidy --quiet -p "$1" --checks="$checks"
    fi
}

# Most of clang-tidy's work is the headers: a check of one file takes as long as of eight that are compiled together. The
# analyzer looks at one file only; it takes each alone.
stage_tidy() {
    local log top status=0 commands=build/dev/tidy folders='(bpf|model|views|app)'
    if ! log=$(packaging/build.sh dev 2>&1 && packaging/build.sh tidy rebuild_cache 2>&1); then
        if has_stage dev; then log="The dev build fails, see above."; fi
        echo "$log"
        return 1
    fi
    top=$(printf %s "$PWD" | sed 's/[][().*+?^${}|\\]/\\&/g')
    mkdir -p "$commands"
    # The compiler's warnings are those of another compiler here. What is generated is in the dev build.
    sed -E 's/ -Winvalid-pch -include [^ ]+cmake_pch[^ ]*//; s/ -Werror//' build/dev/compile_commands.json \
        >"$commands/compile_commands.json"
    tidy "$commands" "^$top/($folders/.*\.cpp|build/dev/$folders/.*/Unity/.*\.cxx)$" || status=$?
    tests/analyze.py build/tidy build/dev || status=$?
    return "$status"
}

stage_format() { tests/format.sh --check; }

stage_scripts() {
    local status=0
    git ls-files -- '*.sh' .ci/run | xargs -r shellcheck || status=$?
    python3 -B tests/structure.py || status=$?
    python3 -B tests/test_structure.py 2>"$scratch/structure" || { status=$?; cat "$scratch/structure"; }
    return "$status"
}

# What can go wrong on two kernels only, since each boot takes its time.
stage_kernels() {
    local status=0
    packaging/build.sh dev
    tests/kernels/run.sh --some || status=$?
    ((status == 0 || status == 77))
}

# The systems that packages are built in, which the network is what takes time of.
make_trees() { tests/packages/tree.sh trixie build packaging/setup.sh build deb; }

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

has_stage() { [[ " ${stages[*]} " == *" $1 "* ]]; }

stages=()
main() {
    local name begin status summary='' failed=0

    case ${1:-} in
    -h | --help)
        usage
        return
        ;;
    --bench)
        packaging/setup.sh build tests bench
        packaging/build.sh release bench
        exec build/release/tests/bench/bench "${@:2}"
        ;;
    kernels)
        packaging/setup.sh build tests kernels
        packaging/build.sh dev
        exec tests/kernels/run.sh "${@:2}"
        ;;
    '') stages=("${quick_stages[@]}") ;;
    all) stages=("${all_stages[@]}") ;;
    *) stages=("$@") ;;
    esac
    for name in "${stages[@]}"; do
        if [[ " ${all_stages[*]} " != *" $name "* ]]; then
            usage >&2
            return 2
        fi
    done

    if [[ ${CI:-} == true ]]; then export KERNTALLY_REQUIRE_KERNEL=1; fi
    if [[ ${1:-} == all ]]; then export KERNTALLY_THOROUGH=1; fi
    scratch=$(mktemp -d)
    notes=$scratch/notes
    : >"$scratch/groups"
    trap end_all EXIT
    if [[ -z ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$scratch/runtime # private, as the real one
        mkdir -m 700 "$XDG_RUNTIME_DIR"
    fi

    for name in setup "${stages[@]}"; do
        printf '\n=== %s\n' "$name"
        begin=$SECONDS
        : >"$notes"
        if [[ $name == packages && ${beside[trees]:-} ]]; then
            collect trees >/dev/null || true # who needs them makes them, or tells why not
        fi
        if [[ $name == kernels && ${beside[fetch]:-} ]]; then collect fetch >/dev/null || true; fi
        # Not as a condition: that would switch off `set -e` inside.
        set +e
        if [[ ${beside[$name]:-} ]]; then collect "$name"; else (set -e && "stage_$name"); fi
        status=$?
        set -e
        if ((status)); then
            ((failed += 1))
            status=FAILED
        else
            status=ok
        fi
        summary+=$(printf '%-8s %-6s %4d s' "$name" "$status" $((SECONDS - begin)))
        summary+=$(sed 's/^/, /' "$notes" | tr -d '\n')$'\n'
        if [[ $name == dev ]]; then
            if has_stage tidy; then beside tidy stage_tidy; fi
            if has_stage packages; then beside trees make_trees; fi
            if has_stage kernels; then beside fetch tests/kernels/fetch.sh 6.1 newest; fi
        fi
    done
    printf '\n=== summary\n%s' "$summary"
    ((failed == 0))
}

main "$@"
