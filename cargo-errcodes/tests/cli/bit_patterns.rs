//! Hexadecimal codes of signed types: each command shows and keeps the key as it is written.

use expect_test::expect;

use crate::Folder;

const SIGNED: &str = r#"provider = "Windows"

[enums.NtStatus]
code_type = "i32"
[enums.NtStatus.codes]
0x00000000 = { name = "Success", message = "The operation completed." }
0xC0000005 = { name = "AccessViolation", message = "The memory could not be accessed." }
0xc0000022 = { name = "AccessDenied", message = "Access is denied." }
"#;

fn folder(name: &str) -> Folder {
    let unsigned = SIGNED.replace("i32", "u32");
    Folder::new(
        name,
        &[("signed.toml", SIGNED), ("unsigned.toml", &unsigned)],
    )
}

#[test]
fn explain_finds_a_code_by_its_bits_and_by_the_numbers_of_both_signs() {
    let folder = folder("bits-explain");
    for catalog in ["signed.toml", "unsigned.toml"] {
        for query in [
            "0xC0000005",
            "0xc0000005",
            "3221225477",
            "-1073741819",
            "CODE_0XC0000005",
        ] {
            folder.check(&["explain", "--catalog", catalog, query], &expect![[r#""#]]);
        }
    }
    folder.check(
        &["explain", "--catalog", "signed.toml", "3221225478"],
        &expect![[r#""#]],
    );
}

#[test]
fn diff_shows_the_numbers_if_the_code_type_changes_them() {
    let folder = folder("bits-diff");
    folder.check(&["diff", "unsigned.toml", "signed.toml"], &expect![[r#""#]]);
}

#[test]
fn keys_are_kept_and_shown_as_written() {
    let folder = folder("bits-keys");
    folder.check(&["fmt", "--check", "signed.toml"], &expect![[r#""#]]);
    folder.check(&["check", "signed.toml"], &expect![[r#""#]]);
    folder.check(&["docs", "--catalog", "signed.toml"], &expect![[r#""#]]);
}

#[test]
fn a_page_is_compared_by_the_bits() {
    let page = "| Code | Message |\n|---|---|\n| 0x00000000 | The operation completed. |\n\
                | 0xC0000005 | The memory could not be read. |\n| 0xC0000022 | Access is denied. |\n\
                | 0xC000013A | The process was stopped. |\n";
    let folder = Folder::new("bits-sync", &[("signed.toml", SIGNED), ("page.md", page)]);
    folder.check(&["sync", "page.md", "signed.toml"], &expect![[r#""#]]);
    assert!(folder.read("signed.toml").contains("\n0xC000013A = {"));
}

/// Beside negative numbers, the bits of a page are those of an `i32`.
#[test]
fn a_page_with_both_notations_becomes_a_catalog() {
    let page =
        "| Code | Message |\n|---|---|\n| -1 | No answer. |\n| 0x80070005 | Access is denied. |\n";
    let folder = Folder::new("bits-import", &[("page.md", page)]);
    folder.check(
        &["import", "page.md", "--provider", "Windows"],
        &expect![[r#""#]],
    );
}
