use expect_test::expect;

use crate::{DOOR, Folder, check_diff};

/// A catalog with changes of all kinds compared with [`DOOR`].
fn changed_door() -> String {
    let new = DOOR
        .replace("The door does not move.", "The door won't move.")
        .replace("name = \"Locked\"", "name = \"DoorLocked\"")
        .replace(
            "category = \"hinges\", retryable = true",
            "category = \"frame\"",
        )
        .replace("[\"key\", \"lock\"]", "[\"key\", \"door\"]");
    new + "51 = { name = \"NoKey\", message = \"There is no key.\" }\n"
}

#[test]
fn diff_shows_the_version_bump_of_each_change() {
    let folder = Folder::new("diff", &[("old.toml", DOOR), ("new.toml", &changed_door())]);
    folder.check(
        &["diff", "old.toml", "new.toml"],
        &expect![[r#"
            major  Door 23     `Locked` renamed to `DoorLocked`
            patch  Door 40     message: "The door does not move." -> "The door won't move."
            minor  Door 40     category: "hinges" -> "frame"
            minor  Door 40     retryable: true -> not stated
            major  Door 50     params: ["key", "lock"] -> ["key", "door"]
            major  Door 51     `NoKey` added: There is no key.
            major  categories  `hinges` removed
            major  categories  `frame` added

            8 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    let non_exhaustive = ["diff", "old.toml", "new.toml", "--non-exhaustive"];
    folder.check(
        &[&non_exhaustive[..], &["--format", "json"]].concat(),
        &expect![[r#"
            {
              "bump": "major",
              "changes": [
                {
                  "bump": "major",
                  "change": "`Locked` renamed to `DoorLocked`",
                  "place": "Door 23"
                },
                {
                  "bump": "patch",
                  "change": "message: \"The door does not move.\" -> \"The door won't move.\"",
                  "place": "Door 40"
                },
                {
                  "bump": "minor",
                  "change": "category: \"hinges\" -> \"frame\"",
                  "place": "Door 40"
                },
                {
                  "bump": "minor",
                  "change": "retryable: true -> not stated",
                  "place": "Door 40"
                },
                {
                  "bump": "major",
                  "change": "params: [\"key\", \"lock\"] -> [\"key\", \"door\"]",
                  "place": "Door 50"
                },
                {
                  "bump": "minor",
                  "change": "`NoKey` added: There is no key.",
                  "place": "Door 51"
                },
                {
                  "bump": "major",
                  "change": "`hinges` removed",
                  "place": "categories"
                },
                {
                  "bump": "minor",
                  "change": "`frame` added",
                  "place": "categories"
                }
              ]
            }
            -- exit status 1
        "#]],
    );
    folder.check(
        &["diff", "old.toml", "old.toml"],
        &expect![[r#"
            no changes
            -- exit status 0
        "#]],
    );
    let injected = folder.run(&["diff", "--", "--output=x:old.toml", "old.toml"], "");
    assert!(injected.ends_with("-- exit status 2\n"), "{injected}");
}

#[test]
fn diff_shows_added_and_removed_entries() {
    let removed = DOOR.replace(
        "40 = { name = \"Jammed\", message = \"The door does not move.\" }\n",
        "",
    );
    check_diff(
        "diff-removed",
        DOOR,
        &removed,
        &expect![[r#"
            major  Door 40     `Jammed` removed
            major  categories  `hinges` removed

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    let folder = Folder::new("diff-added", &[("old.toml", &removed), ("new.toml", DOOR)]);
    folder.check(
        &["diff", "old.toml", "new.toml", "--non-exhaustive"],
        &expect![[r#"
            minor  Door 40     `Jammed` added: The door does not move.
            minor  categories  `hinges` added

            2 changes: requires a minor version bump
            -- exit status 1
        "#]],
    );
}

#[test]
fn diff_shows_changes_of_constants_and_bodies() {
    let odd = DOOR.replace("40 = {", "0x28 = {").replace(
        "provider = \"Doors Inc.\"",
        "provider = \"Doors Inc.\"\n[response]\ncode = \"/code\"",
    );
    check_diff(
        "diff-odd",
        DOOR,
        &odd,
        &expect![[r#"
            major  Door 40  constant: `CODE_40` -> `CODE_0X28`
            minor  catalog  [response] added

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    check_diff(
        "diff-odd-reverse",
        &odd,
        DOOR,
        &expect![[r#"
            major  Door 0x28  constant: `CODE_0X28` -> `CODE_40`
            major  catalog    [response] removed, and with it `from_response`

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
}

#[test]
fn diff_shows_which_of_several_entries_a_code_yields() {
    let listed = DOOR.to_owned() + "60 = [{ name = \"A\" }, { name = \"B\" }]\n";
    let swapped = DOOR.to_owned() + "60 = [{ name = \"B\" }, { name = \"A\" }]\n";
    check_diff(
        "diff-swapped",
        &listed,
        &swapped,
        &expect![[r#"
            major  Door 60  the code yields `B` instead of `A`
            minor  Door     the order of the entries changed, and with it `ALL` and comparisons

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    // A fallback is what the code yields, wherever it is in the list.
    let fallback = listed.replace("\"B\" }", "\"B\", fallback = true }");
    check_diff(
        "diff-fallback",
        &listed,
        &fallback,
        &expect![[r#"
        major  Door 60  the code yields `B` instead of `A`
        minor  Door 60  fallback: no -> yes

        2 changes: requires a major version bump
        -- exit status 1
    "#]],
    );
    check_diff(
        "diff-fallback-swapped",
        &fallback,
        &swapped,
        &expect![[r#"
        minor  Door     the order of the entries changed, and with it `ALL` and comparisons
        minor  Door 60  fallback: yes -> no

        2 changes: requires a minor version bump
        -- exit status 1
    "#]],
    );
}

#[test]
fn former_spellings_make_no_difference() {
    let current = "provider = \"A\"\n[response]\ncode = \"/code\"\nproblem_type = \"/type\"\n[enums.A]\nresponse = { code = \"/a\" }\n\
                   columns = { owner = { type = \"str\", optional = true } }\n[enums.A.codes]\n1 = { name = \"One\", retryable = true }\n";
    let former = current
        .replace("response", "wire")
        .replace("problem_type", "type")
        .replace("columns", "fields")
        .replace("retryable", "retry");
    let changed = current
        .replace("response = { code = \"/a\" }\n", "")
        .replace("optional = true", "optional = false")
        .replace("retryable = true", "owner = \"me\", http_status = 404");
    check_diff(
        "diff-former",
        &former,
        current,
        &expect![[r#"
        no changes
        -- exit status 0
    "#]],
    );
    check_diff(
        "diff-former-changed",
        &former,
        &changed,
        &expect![[r#"
        minor  A    `optional` of column `owner` changed
        minor  A 1  http_status: not stated -> 404
        minor  A 1  owner: not stated -> "me"
        minor  A 1  retryable: true -> not stated
        minor  A    [response] removed: that of the catalog applies

        5 changes: requires a minor version bump
        -- exit status 1
    "#]],
    );
}
