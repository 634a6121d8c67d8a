//! The version bump that each change of patterns requires. `docs/catalog.md` contains the same list.

use expect_test::{Expect, expect};

use crate::Folder;

/// Compares catalogs with these codes, as a case of a table.
struct Case {
    code_type: &'static str,
    old: &'static str,
    new: &'static str,
    expected: Expect,
}

fn numbers(old: &'static str, new: &'static str, expected: Expect) -> Case {
    Case {
        code_type: "u16",
        old,
        new,
        expected,
    }
}

fn texts(old: &'static str, new: &'static str, expected: Expect) -> Case {
    Case {
        code_type: "str",
        ..numbers(old, new, expected)
    }
}

fn check(name: &str, cases: Vec<Case>) {
    let folder = Folder::new(name, &[]);
    for case in cases {
        let catalog = |codes: &str| {
            format!(
                "provider = \"Acme\"\n[enums.E]\ncode_type = \"{}\"\n[enums.E.codes]\n1 = {{ name = \"One\" }}\n{codes}\n",
                case.code_type
            )
        };
        folder.write("old.toml", &catalog(case.old));
        folder.write("new.toml", &catalog(case.new));
        let output = folder.run(&["diff", "old.toml", "new.toml"], "");
        let changes = output.split("\n\n").next().unwrap_or_default();
        case.expected.assert_eq(changes);
    }
}

#[test]
fn changes_of_ranges() {
    check(
        "diff-ranges",
        vec![
            // A code is added below a pattern with a name, and below one without.
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=19' = { name = 'A' }\n12 = { name = 'B' }",
                expect![[r#"
                    major  E 12  the code yields `B` instead of `A`
                    major  E 12  `B` added: B"#]],
            ),
            numbers(
                "'10..=19' = { retryable = true }",
                "'10..=19' = { retryable = true }\n12 = { name = 'B' }",
                expect!["major  E 12  `B` added: B"],
            ),
            // A second entry is added for a code that is listed.
            numbers(
                "'10..=19' = { name = 'A' }\n12 = { name = 'B' }",
                "'10..=19' = { name = 'A' }\n12 = [{ name = 'B' }, { name = 'C' }]",
                expect!["major  E 12  `C` added: C"],
            ),
            // A pattern is added, renamed, removed; gets a name; loses it.
            numbers(
                "",
                "'10..=19' = { name = 'A' }",
                expect!["major  E 10..=19  `A` added: A"],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=19' = { name = 'B' }",
                expect!["major  E 10..=19  `A` renamed to `B`"],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "",
                expect![[r#"
                major  E 10..=19  `A` removed
                major  E          no pattern left, and with it no `PATTERNS`"#]],
            ),
            numbers(
                "'10..=19' = { retryable = true }",
                "'10..=19' = { name = 'A', retryable = true }",
                expect!["major  E 10..=19  `A` added: A"],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=19' = { retryable = true }",
                expect![[r#"
                major  E 10..=19  `A` removed
                minor  E 10..=19  retryable: not stated -> true"#]],
            ),
            // The range becomes longer, shorter, or is written in another way.
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=29' = { name = 'A' }",
                expect![[r#"
                minor  E 10..=19  key: 10..=19 -> 10..=29
                minor  E 20..=29  the codes yield `A` instead of `Unknown`"#]],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "'12..=18' = { name = 'A' }",
                expect![[r#"
                minor  E 10..=19  key: 10..=19 -> 12..=18
                major  E 10..=11  the codes yield `Unknown` instead of `A`
                major  E 19       the codes yield `Unknown` instead of `A`"#]],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "'0xA..=0x13' = { name = 'A' }",
                expect!["patch  E 10..=19  key: 10..=19 -> 0xA..=0x13"],
            ),
            // A pattern takes codes from another one, or leaves them to it.
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=19' = { name = 'A' }\n'12..=13' = { name = 'B' }",
                expect![[r#"
                    major  E 12..=13  `B` added: B
                    major  E 12..=13  the codes yield `B` instead of `A`"#]],
            ),
            numbers(
                "'10..=19' = { name = 'A' }",
                "'10..=19' = { name = 'A' }\n'12..=13' = { retryable = true }",
                expect![[r#"
                    minor  E 12..=13  pattern added
                    major  E 12..=13  the codes yield `Unknown` instead of `A`"#]],
            ),
            numbers(
                "'10..=19' = { name = 'A' }\n'12..=13' = { retryable = true }",
                "'10..=19' = { name = 'A' }",
                expect![[r#"
                    minor  E 12..=13  pattern removed
                    minor  E 12..=13  the codes yield `A` instead of `Unknown`"#]],
            ),
            // All codes of the inner pattern are listed.
            numbers(
                "'10..=19' = { name = 'A' }\n12 = { name = 'B' }",
                "'10..=19' = { name = 'A' }\n12 = { name = 'B' }\n'12..=12' = { retryable = true }",
                expect!["minor  E 12..=12  pattern added"],
            ),
            // A pattern before another one with a name: the type of its field changes.
            numbers(
                "'10..=19' = { name = 'A' }",
                "'30..=39' = { name = 'B' }\n'10..=19' = { name = 'A' }",
                expect![[r#"
                    major  E 30..=39  `B` added: B
                    major  E          the field of `A` changed: `MatchedCode<E, 0>` -> `MatchedCode<E, 1>`"#]],
            ),
            // Patterns without names: the columns of `Unknown` change.
            numbers(
                "'10..=19' = { retryable = true }",
                "'10..=19' = { retryable = false }",
                expect!["minor  E 10..=19  retryable: true -> false"],
            ),
            numbers(
                "'10..=19' = { retryable = true }",
                "'10..=29' = { retryable = true }",
                expect![[r#"
                minor  E 10..=19  pattern removed
                minor  E 10..=29  pattern added"#]],
            ),
        ],
    );
}

#[test]
fn changes_of_patterns_of_texts() {
    check(
        "diff-texts",
        vec![
            texts(
                "'A_*' = { name = 'A' }",
                "'A_*' = { name = 'A' }\nA_1 = { name = 'B' }",
                expect![[r#"
                major  E A_1  the code yields `B` instead of `A`
                major  E A_1  `B` added: B"#]],
            ),
            texts(
                "'A_*' = { name = 'A' }",
                "'A_*' = { name = 'A' }\n'A_B_*' = { name = 'B' }",
                expect![[r#"
                major  E A_B_*  `B` added: B
                major  E A_B_*  codes such as A_B_ yield `B` instead of `A`"#]],
            ),
            texts(
                "'A_*' = { name = 'A' }",
                "'A_*' = { name = 'A' }\n'A_B_*' = { retryable = true }",
                expect![[r#"
                minor  E A_B_*  pattern added
                major  E A_B_*  codes such as A_B_ yield `Unknown` instead of `A`"#]],
            ),
            texts(
                "'A_*' = { name = 'A' }\n'A_B_*' = { retryable = true }",
                "'A_*' = { name = 'A' }",
                expect![[r#"
                minor  E A_B_*  pattern removed
                minor  E A_B_*  codes such as A_B_ yield `A` instead of `Unknown`"#]],
            ),
            texts(
                "'A_*' = { name = 'A' }",
                "'A_*' = { name = 'A' }\n'*' = { retryable = true }",
                expect!["minor  E *  pattern added"],
            ),
            texts(
                "'A_{x}' = { name = 'A' }",
                "'A_{y}' = { name = 'A' }",
                expect!["major  E A_{x}  key: A_{x} -> A_{y}"],
            ),
            texts(
                "'A_{x}' = { retryable = true }",
                "'A_{y}' = { retryable = true }",
                expect![[r#"
                minor  E A_{x}  pattern removed
                minor  E A_{y}  pattern added"#]],
            ),
        ],
    );
}

/// A pattern has other keys if the type of the codes changes, and a bit pattern has other numbers.
#[test]
fn changes_of_the_type_of_the_codes() {
    let catalog = |code_type: &str, key: &str| {
        format!(
            "provider = \"Acme\"\n[enums.E]\ncode_type = \"{code_type}\"\n[enums.E.codes]\n\"{key}\" = {{ name = \"A\" }}\n"
        )
    };
    let cases = [
        (
            "u16",
            "10..=19",
            "u32",
            "10..=19",
            expect![[r#"
            major  E  code type: `u16` -> `u32`

            1 change: requires a major version bump
            -- exit status 1
        "#]],
        ),
        (
            "u16",
            "10..=19",
            "str",
            "1?",
            expect![[r#"
                major  E          code type: `u16` -> `str`
                major  E 10..=19  key: 10..=19 -> 1?

                2 changes: requires a major version bump
                -- exit status 1
            "#]],
        ),
        (
            "u16",
            "0xFF00..=0xFFFF",
            "i16",
            "0xFF00..=0xFFFF",
            expect![[r#"
                major  E                  code type: `u16` -> `i16`
                minor  E 0xFF00..=0xFFFF  codes: 65280..=65535 -> -256..=-1

                2 changes: requires a major version bump
                -- exit status 1
            "#]],
        ),
    ];
    let folder = Folder::new("diff-pattern-types", &[]);
    for (old, key, new, new_key, expected) in cases {
        folder.write("old.toml", &catalog(old, key));
        folder.write("new.toml", &catalog(new, new_key));
        folder.check(&["diff", "old.toml", "new.toml"], &expected);
    }
}
