# Completions of `cargo errcodes` for elvish. In rc.elv: eval (cargo errcodes completions elvish | slurp)
use str

fn cargo-errcodes-complete {|words|
    each {|line|
        var value @help = (str:split "\t" $line)
        if (eq $help []) {
            put $value
        } else {
            edit:complex-candidate $value &display=$value' ('$help[0]')'
        }
    } [(try { e:cargo-errcodes errcodes __complete -- $@words | from-lines } catch _ { })]
}

var cargo-errcodes-others = $nil
if (has-key $edit:completion:arg-completer cargo) {
    set cargo-errcodes-others = $edit:completion:arg-completer[cargo]
}

set edit:completion:arg-completer[cargo] = {|@words|
    var at = 1
    if (and (> (count $words) 1) (str:has-prefix $words[1] +)) {
        set at = 2
    }
    if (and (> (count $words) (+ $at 1)) (eq $words[$at] errcodes)) {
        cargo-errcodes-complete $words[(+ $at 1)..]
    } elif (not-eq $cargo-errcodes-others $nil) {
        $cargo-errcodes-others $@words
    } else {
        edit:complete-filename $@words
    }
}

set edit:completion:arg-completer[cargo-errcodes] = {|@words|
    if (and (> (count $words) 2) (eq $words[1] errcodes)) {
        cargo-errcodes-complete $words[2..]
    } else {
        cargo-errcodes-complete $words[1..]
    }
}
