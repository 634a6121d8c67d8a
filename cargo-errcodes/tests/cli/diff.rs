use std::fs;

use expect_test::expect;

use crate::{DOOR, Folder};

#[test]
fn diff_shows_the_version_bump_of_each_change() {
    let new = DOOR
        .replace("The door does not move.", "The door won't move.")
        .replace("name = \"Locked\"", "name = \"DoorLocked\"")
        .replace(
            "category = \"hinges\", retryable = true",
            "category = \"frame\"",
        )
        .replace("[\"key\", \"lock\"]", "[\"key\", \"door\"]")
        + "51 = { name = \"NoKey\", message = \"There is no key.\" }\n";
    let removed = DOOR.replace(
        "40 = { name = \"Jammed\", message = \"The door does not move.\" }\n",
        "",
    );
    let folder = Folder::new(
        "diff",
        &[
            ("old.toml", DOOR),
            ("new.toml", &new),
            ("removed.toml", &removed),
        ],
    );
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
    folder.check(
        &[
            "diff",
            "old.toml",
            "new.toml",
            "--non-exhaustive",
            "--format",
            "json",
        ],
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
        &["diff", "old.toml", "removed.toml"],
        &expect![[r#"
            major  Door 40     `Jammed` removed
            major  categories  `hinges` removed

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    folder.check(
        &["diff", "removed.toml", "old.toml", "--non-exhaustive"],
        &expect![[r#"
            minor  Door 40     `Jammed` added: The door does not move.
            minor  categories  `hinges` added

            2 changes: requires a minor version bump
            -- exit status 1
        "#]],
    );
    let odd = DOOR.replace("40 = {", "0x28 = {").replace(
        "provider = \"Doors Inc.\"",
        "provider = \"Doors Inc.\"\n[response]\ncode = \"/code\"",
    );
    let listed = DOOR.to_owned() + "60 = [{ name = \"A\" }, { name = \"B\" }]\n";
    let swapped = DOOR.to_owned() + "60 = [{ name = \"B\" }, { name = \"A\" }]\n";
    fs::write(folder.0.join("odd.toml"), odd).unwrap();
    fs::write(folder.0.join("listed.toml"), &listed).unwrap();
    fs::write(folder.0.join("swapped.toml"), swapped).unwrap();
    folder.check(
        &["diff", "old.toml", "odd.toml"],
        &expect![[r#"
            major  Door 40  constant: `CODE_40` -> `CODE_0X28`
            minor  catalog  [response] added

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    folder.check(
        &["diff", "odd.toml", "old.toml"],
        &expect![[r#"
            major  Door 0x28  constant: `CODE_0X28` -> `CODE_40`
            major  catalog    [response] removed, and with it `from_response`

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    folder.check(
        &["diff", "listed.toml", "swapped.toml"],
        &expect![[r#"
            major  Door 60  the code yields `B` instead of `A`
            minor  Door     the order of the entries changed, and with it `ALL` and comparisons

            2 changes: requires a major version bump
            -- exit status 1
        "#]],
    );
    // A fallback is what the code yields, wherever it is in the list.
    let fallback = listed.replace("\"B\" }", "\"B\", fallback = true }");
    fs::write(folder.0.join("fallback.toml"), fallback).unwrap();
    folder.check(
        &["diff", "listed.toml", "fallback.toml"],
        &expect![[r#"
        major  Door 60  the code yields `B` instead of `A`
        minor  Door 60  fallback: no -> yes

        2 changes: requires a major version bump
        -- exit status 1
    "#]],
    );
    folder.check(
        &["diff", "fallback.toml", "swapped.toml"],
        &expect![[r#"
        minor  Door     the order of the entries changed, and with it `ALL` and comparisons
        minor  Door 60  fallback: yes -> no

        2 changes: requires a minor version bump
        -- exit status 1
    "#]],
    );
    // The former spellings of keys make no difference.
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
    fs::write(folder.0.join("current.toml"), current).unwrap();
    fs::write(folder.0.join("former.toml"), former).unwrap();
    fs::write(folder.0.join("changed.toml"), changed).unwrap();
    folder.check(
        &["diff", "former.toml", "current.toml"],
        &expect![[r#"
        no changes
        -- exit status 0
    "#]],
    );
    folder.check(
        &["diff", "former.toml", "changed.toml"],
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
    let injected = folder.run(&["diff", "--", "--output=x:old.toml", "old.toml"], "");
    assert!(injected.ends_with("-- exit status 2\n"), "{injected}");
    folder.check(
        &["diff", "old.toml", "old.toml"],
        &expect![[r#"
            no changes
            -- exit status 0
        "#]],
    );
}
