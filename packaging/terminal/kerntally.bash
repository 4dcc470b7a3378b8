# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kerntally and kerntally-cli for bash. The programs themselves tell what there is.

# _kerntally_options PROGRAM [COMMAND]
_kerntally_options() {
    "$@" --help 2>/dev/null | grep --only-matching --extended-regexp -e '--[a-z][a-z-]*'
}

# _kerntally_values OPTION COMMAND: the values that an option has
_kerntally_values() {
    { kerntally-cli --help; kerntally-cli "$2" --help; } 2>/dev/null | sed -n "s/^  $1 \([a-z:]*\)  .*/\1/p" | sort -u
}

# _kerntally_counters BEGINNING: events of the kind that it names, else tracepoints
_kerntally_counters() {
    {
        kerntally-cli list --json
        if [[ $1 ]]; then kerntally-cli list --json --kind "${1%%:*}" || kerntally-cli list --json --kind tracepoint; fi
    } 2>/dev/null | sed 's/^{"[a-z]*":"\([^"]*\)".*/\1/'
    kerntally-cli list --json --kinds 2>/dev/null | sed -n 's/.*"prefix":"\([^"]*\)".*/\1/p'
}

_kerntally_complete() {
    local word=$1 IFS=$'\n'
    shift
    mapfile -t COMPREPLY < <(compgen -W "$*" -- "$word")
    # Readline takes a colon for the end of a word.
    if [[ $word == *:* && ${COMP_WORDBREAKS-} == *:* ]]; then COMPREPLY=("${COMPREPLY[@]#"${word%:*}:"}"); fi
}

# The word at the cursor and those before it, colons and equals signs not taking words apart.
_kerntally_words() {
    local line=${COMP_LINE:0:COMP_POINT}
    read -r -a words <<<"$line"
    if [[ $line == *[[:space:]] ]]; then words+=(""); fi
    word=${words[-1]}
    previous=${words[-2]-}
    if [[ $word == --*=* ]]; then
        previous=${word%%=*}
        word=${word#*=}
    fi
}

_kerntally() {
    local words word previous
    _kerntally_words
    if [[ $previous == --source ]]; then
        _kerntally_complete "$word" auto kernel helper simulated
    elif [[ $previous == --only-user ]]; then
        mapfile -t COMPREPLY < <(compgen -u -- "$word")
    elif [[ $previous == --counter ]]; then
        compopt +o filenames 2>/dev/null
        _kerntally_complete "$word" "$(_kerntally_counters "$word")"
    elif [[ $word == -* ]]; then
        _kerntally_complete "$word" "$(_kerntally_options "${words[0]}")"
    else
        mapfile -t COMPREPLY < <(compgen -f -X '!*.ktrec' -- "$word"; compgen -d -- "$word")
    fi
}

_kerntally_cli() {
    local words word previous command='' candidate commands
    commands=$(kerntally-cli --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
    _kerntally_words
    for candidate in "${words[@]:1:${#words[@]}-2}"; do
        # What comes after it is the command line of another program.
        [[ $candidate == -- ]] && { compopt -o default 2>/dev/null; return; }
        [[ ! $command && $'\n'$commands$'\n' == *$'\n'"$candidate"$'\n'* ]] && command=$candidate
    done
    case $previous in
    --source | --by) _kerntally_complete "$word" "$(_kerntally_values "$previous" "$command")" ;;
    --counter) _kerntally_complete "$word" "$(_kerntally_counters "$word")" ;;
    --map) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    --only-user) mapfile -t COMPREPLY < <(compgen -u -- "$word") ;;
    --kind) _kerntally_complete "$word" "$(kerntally-cli list --json --kinds | sed 's/^{"kind":"\([^"]*\)".*/\1/')" ;;
    --duration | --interval | --sample | --above | --count | --window | --for | --only-*) ;;
    *)
        if [[ $word == -* ]]; then
            _kerntally_complete "$word" "$(_kerntally_options "${words[0]}")" \
                "$(_kerntally_options "${words[0]}" ${command:+"$command"})"
        elif [[ ! $command ]]; then
            _kerntally_complete "$word" "$commands"
        elif [[ $(kerntally-cli "$command" --help 2>/dev/null | head --lines=1) == *COUNTER* ]]; then
            _kerntally_complete "$word" "$(_kerntally_counters "$word")"
        fi
        ;;
    esac
}

complete -o filenames -F _kerntally kerntally
complete -F _kerntally_cli kerntally-cli
