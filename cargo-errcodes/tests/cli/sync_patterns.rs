//! Ranges and classes of codes on a page, and the patterns of a catalog.

use expect_test::expect;

use crate::Folder;

const PAGE: &str = "\
# Close codes

| Code | Description |
|---|---|
| 1000 | The door was closed. |
| 1001 | The house is being left. |
| 1002 | The letter was malformed. |
| 1003 | The parcel was malformed. |
| 1006 | The door fell out of its hinges. |
| 1009 | The letter is too big. |
| 3000-3999 | Registered by a library. |
| 4000-4999 | Private use, by %s. |
";

/// Returns a folder with the page, and a catalog that was imported from it.
fn imported(name: &str) -> Folder {
    let folder = Folder::new(name, &[("page.md", PAGE)]);
    folder.run(
        &["import", "page.md", "-o", "acme.toml", "--provider", "Acme"],
        "",
    );
    folder
}

/// Checks that `sync` finds no difference between a page and the catalog.
fn check_is_synced(folder: &Folder, page: &str) {
    let output = folder.run(&["sync", page, "acme.toml", "--check"], "");
    let expected = format!("acme.toml is up to date with {page}\n-- exit status 0\n");
    assert!(output.ends_with(&expected), "{output}");
}

#[test]
fn changes_of_ranges_are_synced() {
    let folder = imported("sync-patterns");
    check_is_synced(&folder, "page.md");
    let changed = PAGE.replace("by a library", "by a framework").replace(
        "| 4000-4999 | Private use, by %s. |\n",
        "| 5xxx | Reserved for %s. |\n",
    );
    let folder = imported("sync-patterns-changed");
    folder.write("changed.md", &changed);
    folder.check(&["sync", "changed.md", "acme.toml"], &expect![[r#"
        changed  Acme 3000..=3999  RegisteredLibrary: message: "Registered by a library." -> "Registered by a framework."
        new      Acme 5000..=5999  Reserved: Reserved for %s.
        removed  Acme 4000..=4999  PrivateUse
        -- stderr
        verified: 8 of 8 codes and 8 of 8 texts are on the page
        3 changes made in acme.toml
        -- exit status 0
    "#]]);
    expect![[r##"
        # The error codes of Acme, as `page.md` lists them.
        # The texts are the vendor's, word for word; the names are made of them, and yours to change.
        provider = "Acme"

        [enums.Acme]
        description = "Close codes"
        [enums.Acme.codes]
        1000 = { name = "DoorClosed", message = "The door was closed." }
        1001 = { name = "HouseLeft", message = "The house is being left." }
        1002 = { name = "LetterMalformed", message = "The letter was malformed." }
        1003 = { name = "ParcelMalformed", message = "The parcel was malformed." }
        1006 = { name = "DoorFellOutHinges", message = "The door fell out of its hinges." }
        1009 = { name = "LetterTooBig", message = "The letter is too big." }
        "3000..=3999" = { name = "RegisteredLibrary", message = "Registered by a framework." }
        "4000..=4999" = { name = "PrivateUse", message = "Private use, by %s.", params = ["value"], deprecated = "the vendor's page no longer lists it" }
        "5000..=5999" = { name = "Reserved", message = "Reserved for %s.", params = ["value"] }
    "##]].assert_eq(&folder.read("acme.toml"));
    check_is_synced(&folder, "changed.md");
    // The range is listed again.
    folder.check(&["sync", "page.md", "acme.toml"], &expect![[r#"
        changed  Acme 3000..=3999  RegisteredLibrary: message: "Registered by a framework." -> "Registered by a library."
        changed  Acme 4000..=4999  PrivateUse: listed again, no longer deprecated
        removed  Acme 5000..=5999  Reserved
        -- stderr
        verified: 8 of 8 codes and 8 of 8 texts are on the page
        3 changes made in acme.toml
        -- exit status 0
    "#]]);
}

/// An author may write patterns that the page does not list, and leave out the names of those that it lists.
#[test]
fn patterns_of_authors_are_kept() {
    let folder = imported("sync-patterns-own");
    let catalog = folder.read("acme.toml").replace(
        "name = \"RegisteredLibrary\", message",
        "category = \"library\", description",
    ) + "\"2000..=2999\" = { category = \"extension\" }\n";
    folder.write("acme.toml", &catalog);
    check_is_synced(&folder, "page.md");
    // A range of the page that overlaps with a pattern of the catalog, or does not fit the type of the codes, is not added.
    let page = PAGE.to_owned() + "| 1500-2500 | A range. |\n| 99xxx | Others. |\n";
    let catalog = folder
        .read("acme.toml")
        .replace("[enums.Acme]", "[enums.Acme]\ncode_type = \"u16\"");
    folder.write("acme.toml", &catalog);
    folder.write("page.md", &page);
    folder.check(
        &["sync", "page.md", "acme.toml"],
        &expect![[r#"
            new      Acme 99xxx      not added: the code is not a `u16`, change `code_type` first
            new      Acme 1500-2500  not added: it overlaps with the pattern 2000..=2999 of the catalog
            -- stderr
            verified: 9 of 9 codes and 7 of 7 texts are on the page, 1 finding
                `Acme` lacks 2 codes of the page: `1500-2500` (line 13), `99xxx` (line 14)
            0 changes made in acme.toml
            -- exit status 1
        "#]],
    );
}

/// Documentation of Telegram writes `FLOOD_WAIT_X`, which the author has turned into a pattern.
#[test]
fn a_code_with_a_placeholder_is_the_pattern_of_the_author() {
    let page = "# Errors\n\n| Code | Description |\n|---|---|\n| PEER_FLOOD | Too many. |\n| FLOOD_WAIT_X | Wait X seconds. |\n| CHAT_EMPTY | Empty. |\n";
    let folder = Folder::new("sync-patterns-value", &[("page.md", page)]);
    folder.check(&["import", "page.md", "-o", "acme.toml"], &expect![[r#"
        -- stderr
        read as Markdown
        table 1, Errors
            code: column "Code", message: column "Description"
        enum Page: 3 entries, such as PEER_FLOOD PeerFlood: Too many.
        3 entries in 1 enum
        verified: 3 of 3 codes and 3 of 3 texts are on the page
        not read:
            table 1, row 3: code FLOOD_WAIT_X: if `X` stands for a value, write the key "FLOOD_WAIT_{x}" instead

        -- exit status 0
    "#]]);
    let catalog = folder.read("acme.toml");
    let catalog = catalog.replace("FLOOD_WAIT_X", "\"FLOOD_WAIT_{seconds:u32}\"");
    folder.write("acme.toml", &catalog);
    folder.check(
        &["sync", "page.md", "acme.toml", "--check"],
        &expect![[r#"
            -- stderr
            not read:
                table 1, row 3: code FLOOD_WAIT_X: if `X` stands for a value, write the key "FLOOD_WAIT_{x}" instead
            verified: 3 of 3 codes and 3 of 3 texts are on the page, 1 finding
                `Page` lacks 1 code of the page: `FLOOD_WAIT_X` (line 6)
            acme.toml is up to date with page.md
            -- exit status 0
        "#]],
    );
}

/// The enums of a page and the single enum of a catalog may contain overlapping ranges.
#[test]
fn a_single_enum_has_the_first_of_overlapping_ranges() {
    let table = |heading: &str, range: &str| {
        format!(
            "## {heading}\n\n| Code | Description |\n|---|---|\n| 1 | {heading} one. |\n| 2 | {heading} two. |\n| {range} | {heading} more. |\n\n"
        )
    };
    let page = table("Door errors", "10-19") + &table("Window errors", "15-25");
    let folder = Folder::new("sync-patterns-single", &[("page.md", &page)]);
    let single = [
        "import",
        "page.md",
        "-o",
        "acme.toml",
        "--single-enum",
        "House",
    ];
    folder.check(&single, &expect![[r#"
        -- stderr
        read as Markdown
        table 1, Door errors
            code: column "Code", message: column "Description"
        table 2, Window errors
            code: column "Code", message: column "Description"
        enum House: 5 entries, such as 1 DoorErrorsOne: Door errors one.
        code patterns, for codes that are not listed: 10..=19 DoorErrorsMore
        5 entries in 1 enum
        verified: 5 of 5 codes and 5 of 5 texts are on the page, 1 finding
            `House` lacks 1 code of the page: `15-25` (line 15)
        not read:
            table 2, row 4: code 15-25: overlaps with "10-19" above: both contain 15, and neither contains the other

        -- exit status 0
    "#]]);
    folder.check(
        &["sync", "page.md", "acme.toml", "--check"],
        &expect![[r#"
            -- stderr
            not read:
                table 2, row 4: code 15-25: overlaps with "10-19" above: both contain 15, and neither contains the other
            verified: 5 of 5 codes and 5 of 5 texts are on the page, 1 finding
                `House` lacks 1 code of the page: `15-25` (line 15)
            acme.toml is up to date with page.md
            -- exit status 0
        "#]],
    );
}
