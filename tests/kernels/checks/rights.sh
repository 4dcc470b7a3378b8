#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# With what the kernel denies to others denied, the two capabilities are enough; without them it says which are needed.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
sysctl -qw kernel.unprivileged_bpf_disabled=2 kernel.perf_event_paranoid=3 || fail "sysctl"
XDG_RUNTIME_DIR=$(mktemp -d)
chown 65534 "$XDG_RUNTIME_DIR"
user=(setpriv --reuid 65534 --regid 65534 --clear-groups)
able=("${user[@]}" --inh-caps '-all,+bpf,+perfmon' --ambient-caps '-all,+bpf,+perfmon')
tells perf_event_paranoid "${able[@]}" "$cli" --source kernel get perf:page-faults
sysctl -qw kernel.perf_event_paranoid=2
works "${able[@]}" "$cli" --source kernel get perf:page-faults
sysctl -qw kernel.perf_event_paranoid=3
works "${able[@]}" "$cli" --source kernel selftest
tells CAP_BPF "${user[@]}" --inh-caps=-all --ambient-caps=-all "$cli" --source kernel selftest
finish
