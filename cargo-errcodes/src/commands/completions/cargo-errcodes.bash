# Completions of `cargo errcodes` for bash. In ~/.bashrc: source <(cargo errcodes completions bash)

_cargo_errcodes() {
    local cur=$2 line before is_quoted reply
    COMPREPLY=()
    {
        # Whether the word begins with a quote, and the word.
        IFS= read -r is_quoted && IFS= read -r before || return 0
        # bash splits words at `:` and `=`: remove the part before them.
        before=${before%"$cur"}
        while IFS= read -r line; do
            reply=${line%%$'\t'*}
            reply=${reply#"$before"}
            if [[ $is_quoted == no && $reply == *[!a-zA-Z0-9_./:=,@%+~-]* ]]; then
                reply=$(printf '%q' "$reply")
            fi
            COMPREPLY+=("$reply")
        done
    } < <(command cargo-errcodes errcodes __complete --line "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
    return 0
}

# Completes `cargo errcodes`, and leaves all other commands of cargo to the previous function.
_cargo_errcodes_of_cargo() {
    local at=1
    [[ ${COMP_WORDS[1]-} == +* ]] && at=2
    if [[ ${COMP_WORDS[at]-} == errcodes && $COMP_CWORD -gt $at ]]; then
        _cargo_errcodes "$@"
        return
    fi
    if [[ -z ${_cargo_errcodes_others-} ]]; then
        # bash-completion loads it when it is first used.
        complete -r cargo 2>/dev/null
        { _comp_load cargo || _completion_loader cargo; } >/dev/null 2>&1
        _cargo_errcodes_others=none
        _cargo_errcodes_take_over
    fi
    if [[ $_cargo_errcodes_others != none ]]; then
        "$_cargo_errcodes_others" "$@"
    fi
}

_cargo_errcodes_take_over() {
    local others
    others=$(complete -p cargo 2>/dev/null)
    if [[ $others == *" -F "* ]]; then
        others=${others##* -F }
        others=${others%% *}
        [[ $others == _cargo_errcodes_of_cargo ]] || _cargo_errcodes_others=$others
    fi
    complete -o default -F _cargo_errcodes_of_cargo cargo
}

_cargo_errcodes_take_over
complete -F _cargo_errcodes cargo-errcodes
