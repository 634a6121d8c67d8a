use expect_test::{Expect, expect};

use crate::{BAD, DOOR, Folder};

#[test]
fn explain_tells_what_the_catalogs_know() {
    let other = DOOR.replace("Doors Inc.", "Gates").replace("Door", "Gate");
    let folder = Folder::new("explain", &[("door.toml", DOOR), ("gate.toml", &other)]);
    let explain = |query: &[&str], expected: &Expect| {
        let catalogs = [
            "explain",
            "--catalog",
            "door.toml",
            "--catalog",
            "gate.toml",
        ];
        folder.check(&[&catalogs[..], query].concat(), expected);
    };
    explain(
        &["Gates", "0x28"],
        &expect![[r#"
            Gates Gate 40: Jammed
                message:      The door does not move.
                category:     hinges
                retryable:    yes
            -- exit status 0
        "#]],
    );
    explain(
        &["23"],
        &expect![[r#"
        Doors Inc. Door 23: Locked
            message:      The door is locked.
            symbol:       E_LOCKED
        Gates Gate 23: Locked
            message:      The door is locked.
            symbol:       E_LOCKED
        -- exit status 0
    "#]],
    );
    explain(
        &["Door", "WrongKey"],
        &expect![[r#"
        Doors Inc. Door 50: WrongKey
            message:      The key %s does not fit lock %d.
            params:       key, lock
        -- exit status 0
    "#]],
    );
    explain(
        &["Door", "The key A does not fit lock 7."],
        &expect![[r#"
        Doors Inc. Door 50: WrongKey
            message:      The key %s does not fit lock %d.
            key:          "A"
            lock:         "7"
        -- exit status 0
    "#]],
    );
    explain(
        &["Door", "E_LOKCED"],
        &expect![[r#"
            -- stderr
            error: no entry matches `E_LOKCED`
              = help: did you mean `E_LOCKED`?
            -- exit status 1
        "#]],
    );
    explain(
        &["Dor", "23"],
        &expect![[r#"
            -- stderr
            error: unknown provider or enum `Dor`
              = help: did you mean `Door`?
            -- exit status 2
        "#]],
    );
    let negative = "provider = \"N\"\n[enums.N]\ncode_type = \"i16\"\n[enums.N.codes]\n-1121 = { name = \"BadSymbol\" }\n";
    let numbers = Folder::new(
        "explain-negative",
        &[("n.toml", negative), ("bad.toml", BAD)],
    );
    numbers.check(
        &["explain", "-1121", "--catalog", "n.toml"],
        &expect![[r#"
        N N -1121: BadSymbol
        -- exit status 0
    "#]],
    );
    numbers.check(
        &["explain", "40", "--catalog", "bad.toml"],
        &expect![[r#"
            Doors Door 40: Jammed
                message:      %s, 100% jammed: stuck
            -- stderr
            warning: bad.toml has 2 errors
              = help: run `cargo errcodes check`
            -- exit status 0
        "#]],
    );
    explain(
        &["4711"],
        &expect![[r#"
            -- stderr
            error: no entry matches `4711`
            -- exit status 1
        "#]],
    );
}

#[test]
fn explain_shows_which_entry_the_code_gives() {
    let catalog = "provider = \"Doors\"\n[enums.Door.codes]\n\
                   41 = [{ name = \"Stuck\" }, { name = \"Other\", fallback = true }]\n";
    let folder = Folder::new("explain-fallback", &[("door.toml", catalog)]);
    folder.check(
        &["explain", "--catalog", "door.toml", "41"],
        &expect![[r#"
        Doors Door 41: Stuck
        Doors Door 41: Other
            fallback:     yes
        -- exit status 0
    "#]],
    );
}
