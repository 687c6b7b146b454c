# bash completion for snswriter

_snswriter()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local commands="check count audit rules clauses pack --help --version --selftest"
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
        [ "${#COMPREPLY[@]}" -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -X '!*.snspost' -- "$word")
        return
    fi
    case $before in
        --format) mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word"); return ;;
        --mode) mapfile -t COMPREPLY < <(compgen -W "post reply private" -- "$word"); return ;;
        --on | --account | --platform) return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W \
            "--help --format --mode --on --account --platform --jsonl" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _snswriter snswriter
