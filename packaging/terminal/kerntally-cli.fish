# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kerntally-cli for fish. The program itself tells what there is.
set -g __kerntally_commands top get watch rate average alert who measure list selftest

# The command that was typed, or nothing
function __kerntally_command
    for word in (commandline -opc)[2..]
        if contains -- $word $__kerntally_commands
            echo $word
            return
        end
    end
end

function __kerntally_cli_options
    for command in '' (__kerntally_command)
        kerntally-cli (string split -n ' ' -- $command) --help 2>/dev/null | \
            string match --regex --all --groups-only -- '(--[a-z][a-z-]*)'
    end
end

# Those always there, all prefixes, and events of the kind that the word begins with, else tracepoints
function __kerntally_counters
    set -l word (commandline -ct)
    begin
        kerntally-cli list --json
        if test -n "$word"
            kerntally-cli list --json --kind (string replace --regex ':.*' '' -- $word)
            or kerntally-cli list --json --kind tracepoint
        end
    end 2>/dev/null | string replace --regex '^{"[a-z]*":"([^"]*)".*' '$1'
    kerntally-cli list --json --kinds 2>/dev/null | string match --regex --groups-only '"prefix":"([^"]*)"'
end

function __kerntally_kinds
    kerntally-cli list --json --kinds | string replace --regex '^{"kind":"([^"]*)".*' '$1'
end

function __kerntally_other_program
    contains -- -- (commandline -opc)
end

function __kerntally_complete_other_program
    set -l words (commandline -opc)
    set -l other $words[(math 1 + (contains --index -- -- $words))..]
    complete -C (string join ' ' -- (string escape -- $other) (commandline -ct))
end

complete -c kerntally-cli -f
complete -c kerntally-cli -n 'not __kerntally_other_program; and string match -q -- "-*" (commandline -ct)' \
    -a '(__kerntally_cli_options)'
complete -c kerntally-cli -n 'test -z "$(__kerntally_command)"' -a '$__kerntally_commands'
complete -c kerntally-cli -n 'contains -- (__kerntally_command) top get watch rate average alert who' \
    -a '(__kerntally_counters)'
complete -c kerntally-cli -l source -x -a 'auto kernel helper simulated simulated:busy simulated:lab'
complete -c kerntally-cli -n 'contains -- (__kerntally_command) who' -l by -x -a 'process command syscall'
complete -c kerntally-cli -n 'contains -- (__kerntally_command) list' -l map -r -F
complete -c kerntally-cli -n 'contains -- (__kerntally_command) list' -l kind -x -a '(__kerntally_kinds)'
complete -c kerntally-cli -l only-user -x -a '(__fish_complete_users)'
complete -c kerntally-cli -l counter -x -a '(__kerntally_counters)'
complete -c kerntally-cli -n __kerntally_other_program -a '(__kerntally_complete_other_program)'
