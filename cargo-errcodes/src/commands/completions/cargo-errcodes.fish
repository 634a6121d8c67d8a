# Completions of `cargo errcodes` for fish, as a file in ~/.config/fish/conf.d

function __cargo_errcodes_is_meant
    set -l before (commandline --cut-at-cursor --current-process --tokenize)
    if string match --quiet -- '+*' "$before[2]"
        set --erase before[2]
    end
    test "$before[2]" = errcodes
end

function __cargo_errcodes_complete
    set -l before (commandline --cut-at-cursor --current-process --tokenize)
    if string match --quiet -- '+*' "$before[2]"
        set --erase before[2]
    end
    set --erase before[1]
    if test "$before[1]" = errcodes
        set --erase before[1]
    end
    # Without quotes, like the other words.
    set -l current (commandline --current-token --cut-at-cursor | string unescape; or true)
    set -q current[1]; or set current ''
    command cargo-errcodes errcodes __complete -- $before $current 2>/dev/null
end

complete --command cargo --condition __cargo_errcodes_is_meant --no-files --keep-order --arguments '(__cargo_errcodes_complete)'
complete --command cargo-errcodes --no-files --keep-order --arguments '(__cargo_errcodes_complete)'
