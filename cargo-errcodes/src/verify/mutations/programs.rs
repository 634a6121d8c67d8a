//! Programs in languages that have no reader: each comment belongs to one constant.

use super::{Case, entry, owned};

/// A language: the extension of its files, a constant, and the marks around a comment.
const LANGUAGES: [(&str, &str, &str, &str); 12] = [
    ("thrift", "  DOOR_{} = {},", "//", ""),
    ("fbs", "  Door{} = {},", "///", ""),
    ("x", "  DOOR_{} = {},", "/*", " */"),
    ("ads", "  Door_{} : constant Status := {};", "--", ""),
    ("pas", "  DOOR_{} = {};", "{", " }"),
    ("hrl", "-define(DOOR_{}, {}).", "%%", ""),
    ("lua", "  DOOR_{} = {},", "--", ""),
    ("zig", "pub const door_{}: i32 = {};", "//", ""),
    ("inc", "DOOR_{} equ {}", ";", ""),
    ("f90", "  integer, parameter :: DOOR_{} = {}", "!", ""),
    ("ml", "let door_{} = {}", "(*", " *)"),
    ("conf", "DOOR_{}={}", "#", ""),
];

/// The texts of the constants. Those of two lines are continued in the next one.
const TEXTS: [[&str; 2]; 5] = [
    ["The door is open", ""],
    ["The key was lost", "by the last guest"],
    ["The lamp is off", ""],
    ["The bell rings", "although nobody is there"],
    ["The wall is wet", ""],
];

#[derive(Clone, Copy, Debug)]
enum Side {
    Above,
    Behind,
    /// The constants have a comment behind them, and some one above them, which is the heading of a section.
    BehindWithSections,
}

fn page((_, constant, open, close): (&str, &str, &str, &str), side: Side) -> String {
    let lines = (1..).zip(TEXTS).flat_map(|(number, [first, second])| {
        let constant = constant.replacen("{}", &format!("N{number}"), 1);
        let constant = constant.replacen("{}", &number.to_string(), 1);
        let marks = |text: &str| format!("{open} {text}{close}");
        let column = constant.len() + 1;
        let mut lines = match (side, second) {
            (Side::Above, "") => vec![format!("  {}", marks(first)), constant],
            (Side::Above, _) => vec![
                format!("  {}", marks(first)),
                format!("  {}", marks(second)),
                constant,
            ],
            (_, "") => vec![format!("{constant} {}", marks(first))],
            (_, _) => vec![
                format!("{constant} {}", marks(first)),
                format!("{:column$}{}", "", marks(second)),
            ],
        };
        if matches!(side, Side::BehindWithSections) && number % 3 == 0 {
            let section = format!("  {}", marks("codes of the house"));
            lines.splice(0..0, [String::new(), section]);
        }
        lines
    });
    lines.map(|line| line + "\n").collect()
}

fn text(index: usize) -> String {
    TEXTS[index].join(" ").trim().to_owned()
}

fn cases() -> Vec<Case> {
    let sides = [Side::Above, Side::Behind, Side::BehindWithSections];
    let all = LANGUAGES
        .iter()
        .flat_map(|language| sides.map(|side| (*language, side)));
    let cases = all.map(|(language, side)| {
        let entries = (0..TEXTS.len()).map(|index| {
            let (number, text) = (index + 1, text(index));
            format!("{number} = {{ name = \"N{number}\", message = \"{text}\" }}\n")
        });
        let entries: String = entries.collect();
        let catalog = format!("provider = \"Acme\"\n[enums.Door.codes]\n{entries}");
        Case::new(
            &format!("{side:?}.{}", language.0),
            &page(language, side),
            catalog,
        )
    });
    cases.collect()
}

#[test]
fn right_programs_have_no_findings() {
    cases().iter().for_each(Case::assert_right);
}

#[test]
fn comments_of_neighbours_are_found() {
    let last = TEXTS.len() - 1;
    for case in cases() {
        // All entries, and the ones in the middle.
        for block in [0..=last, 1..=last - 1] {
            for is_above in [true, false] {
                let what = format!("{block:?}, above: {is_above}");
                let report = case.verify(|loaded| {
                    for index in block.clone() {
                        let neighbour = if is_above {
                            index.saturating_sub(1)
                        } else {
                            last.min(index + 1)
                        };
                        entry(loaded, (0, index)).message = Some(owned(&text(neighbour)));
                    }
                });
                // The first or the last entry has no neighbour.
                let wrong = block.clone().count() - usize::from(*block.start() == 0);
                assert!(
                    report.findings.len() >= wrong,
                    "{}: {what}: {}",
                    case.name,
                    report.findings.len()
                );
            }
        }
    }
}

#[test]
fn first_lines_of_comments_are_found() {
    for case in cases() {
        case.assert_found("first line", |loaded| {
            entry(loaded, (0, 1)).message = Some(owned(TEXTS[1][0]));
        });
    }
}

#[test]
fn headings_of_sections_are_found() {
    for case in cases()
        .into_iter()
        .filter(|case| case.name.starts_with("BehindWith"))
    {
        case.assert_found("heading of a section", |loaded| {
            entry(loaded, (0, 2)).message = Some(owned("codes of the house"));
        });
    }
}
