#compdef cargo-errcodes
# Completions of `cargo errcodes` for zsh, as a file _cargo-errcodes in a folder of $fpath. It extends the completions of cargo.

_cargo-errcodes() {
    local -a rest lines words_of paths
    local line value help
    rest=("${(@Q)words[2,CURRENT]}")
    if [[ ${rest[1]} == errcodes && ${#rest} -gt 1 ]]; then
        shift rest
    fi
    lines=("${(@f)$(command cargo-errcodes errcodes __complete -- "${(@)rest}" 2>/dev/null)}")
    for line in "${(@)lines}"; do
        [[ -n $line ]] || continue
        value=${${line%%$'\t'*}//:/\\:}
        help=${line#*$'\t'}
        if [[ $value == */ ]]; then
            paths+=("$value")
        elif [[ $line == *$'\t'* ]]; then
            words_of+=("$value:$help")
        else
            words_of+=("$value")
        fi
    done
    local ret=1
    (( ${#words_of} )) && _describe -V 'cargo errcodes' words_of && ret=0
    (( ${#paths} )) && _describe -V 'folder' paths -S '' && ret=0
    return ret
}

if [[ ${funcstack[1]} == _cargo-errcodes ]]; then
    _cargo-errcodes "$@"
else
    compdef _cargo-errcodes cargo-errcodes
fi
