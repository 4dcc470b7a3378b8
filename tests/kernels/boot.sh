#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Boots a kernel by qemu, all of it emulated, and has it run suites (guest.sh), until each has a verdict. The emulator crashes
# now and then, mostly with several CPUs: it is started again then, twice at most, for the suites that have none yet.
#
#   tests/kernels/boot.sh KERNEL_FOLDER WORK_FOLDER CPUS PARAMETERS
#
# WORK_FOLDER has the names of suites in "suites", and gets verdicts and the suites' output. What happened besides is printed.
set -uo pipefail
kernel=$1 work=$2 cpus=$3 parameters=$4
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
most_tries=3
patience=180 # s without a sign of life; one comes every 5

if [[ ! $kernel/initrd -nt $top/tests/kernels/initrd.sh ]]; then "$top/tests/kernels/initrd.sh" "$kernel" || exit; fi
echo "$top" >"$work/top"
: >"$work/verdicts"

share() { echo "-virtfs local,path=$1,mount_tag=$2,security_model=none,multidevs=remap$3"; }

emulate() {
    local memory=$((2048 + cpus * 32)) threads=multi
    # Many processors with a thread each wait for each other more than they work: 64 had not booted when one thread for all of
    # them had run the suites.
    if ((cpus > 8)); then threads=single; fi
    # shellcheck disable=SC2046
    exec qemu-system-x86_64 -accel tcg,thread=$threads -cpu max -smp "$cpus" -m "$memory" \
        -display none -serial stdio -monitor none -net none -no-reboot -kernel "$kernel/vmlinuz" -initrd "$kernel/initrd" \
        $(share / machine ,readonly=on) $(share "$top" project ,readonly=on) $(share "$work" work '') \
        -append "console=ttyS0 panic=-1 quiet loglevel=4 $parameters" >"$work/console" 2>&1 </dev/null
}

age() { echo $(($(date +%s) - $(stat -c %Y "$1"))); }

emulator=
trap '[[ ! $emulator ]] || kill -KILL "$emulator" 2>/dev/null' EXIT
for ((try = 1; try <= most_tries; ++try)); do
    rm -f "$work"/{booted,finished}
    : >"$work/alive"
    begin=$(date +%s.%N)
    emulate &
    emulator=$!
    why="the emulator ended before the suites had"
    while kill -0 "$emulator" 2>/dev/null; do
        sleep 0.2
        if (($(age "$work/alive") > patience)); then
            why="nothing moved for $patience s"
            kill -KILL "$emulator"
            break
        fi
    done
    wait "$emulator" 2>/dev/null
    emulator=
    if [[ -e $work/booted ]]; then
        awk -v begin="$begin" -v booted="$(stat -c %.Y "$work/booted")" -v now="$(date +%s.%N)" \
            'BEGIN { printf "booted in %.1f s, %.0f s altogether\n", booted - begin, now - begin }'
    fi
    [[ ! -e $work/finished ]] || exit 0
    cp "$work/console" "$work/console.$try"
    echo "try $try: $why: $(grep -m 1 -aE 'Kernel panic|BUG:|Oops|general protection|qemu' "$work/console" | tr -d '\r' || tail -n 1 "$work/console")"
done
exit 1
