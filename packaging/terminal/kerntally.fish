# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kerntally for fish. The program itself tells what there is.
function __kerntally_options
    kerntally --help 2>/dev/null | string match --regex --all --groups-only -- '(--[a-z][a-z-]*)'
end

# As in kerntally-cli.fish, which fish reads for that program alone.
function __kerntally_counters
    kerntally-cli list --json 2>/dev/null | string replace --regex '^{"counter":"([^"]*)".*' '$1'
    switch (commandline -ct)
        case 'syscall:*'
            kerntally-cli list --syscalls 2>/dev/null | string replace --regex ' .*' ''
        case '?*'
            kerntally-cli list --tracepoints 2>/dev/null | string replace --regex ' .*' ''
    end
    echo syscall:
end

complete -c kerntally -f
complete -c kerntally -n 'string match -q -- "-*" (commandline -ct)' -a '(__kerntally_options)'
complete -c kerntally -l source -x -a 'auto kernel helper simulated'
complete -c kerntally -l only-user -x -a '(__fish_complete_users)'
complete -c kerntally -l counter -x -a '(__kerntally_counters)'
complete -c kerntally -n 'not string match -q -- "-*" (commandline -ct)' -k -a '(__fish_complete_suffix .ktrec)'
