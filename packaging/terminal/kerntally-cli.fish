# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kerntally-cli for fish. The program itself tells what there is.

function __kerntally_commands
    kerntally-cli --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'
end

# The command that was typed, or nothing
function __kerntally_command
    set -l commands (__kerntally_commands)
    for word in (commandline -opc)[2..]
        if contains -- $word $commands
            echo $word
            return
        end
    end
end

# Whether the command that was typed counts what is named
function __kerntally_takes_counters
    set -l command (__kerntally_command)
    test -n "$command"; and string match -q '*COUNTER*' -- (kerntally-cli $command --help 2>/dev/null)[1]
end

# The values that an option has: OPTION [COMMAND]
function __kerntally_values
    begin
        kerntally-cli --help
        kerntally-cli $argv[2] --help
    end 2>/dev/null | string match --regex --groups-only -- "^  $argv[1] ([a-z:]*)  "
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
complete -c kerntally-cli -n 'test -z "$(__kerntally_command)"' -a '(__kerntally_commands)'
complete -c kerntally-cli -n __kerntally_takes_counters -a '(__kerntally_counters)'
complete -c kerntally-cli -l source -x -a '(__kerntally_values --source)'
complete -c kerntally-cli -n 'contains -- (__kerntally_command) who' -l by -x -a '(__kerntally_values --by who)'
complete -c kerntally-cli -n 'contains -- (__kerntally_command) list' -l map -r -F
complete -c kerntally-cli -n 'contains -- (__kerntally_command) list' -l kind -x -a '(__kerntally_kinds)'
complete -c kerntally-cli -l only-user -x -a '(__fish_complete_users)'
complete -c kerntally-cli -l counter -x -a '(__kerntally_counters)'
complete -c kerntally-cli -n __kerntally_other_program -a '(__kerntally_complete_other_program)'
