//! Codes in the comments of constants whose values are computed with names of another file: `NO_DOOR, /* 0x4001 - There is no door */`,
//! `NO_DOOR = DOOR_BASE + 1, // 4001: there is no door`.

use super::declaration::{Constant, Declaration};
use crate::page::code::{NUMBER, number, pattern};

pattern!(
    CODE_AND_TEXT,
    &format!(r"^(?P<code>{NUMBER})(?:(?:\s*[:–-]\s*|\s+)(?P<text>\S(?s:.*)))?$")
);

/// The minimum number of constants with a code in the comment.
const FEWEST: usize = 3;

/// Gives constants without a value the codes with which nearly all of their comments begin. A constant whose value is a name is then
/// the base of the others. Removes and returns the constants whose value stays unknown, because it is computed.
pub(super) fn add_codes(declarations: &mut [Declaration]) -> Vec<Constant> {
    let mut unknown = Vec::new();
    for declaration in declarations {
        add_codes_to(declaration);
        let constants = std::mem::take(&mut declaration.constants);
        let (known, computed): (Vec<Constant>, Vec<Constant>) = constants
            .into_iter()
            .partition(|constant| !is_computed(&constant.value));
        declaration.constants = known;
        unknown.extend(computed);
    }
    unknown
}

pub(super) fn add_codes_to(declaration: &mut Declaration) {
    let constants = declaration.constants.iter();
    let open = constants.filter(|constant| is_open(&constant.value));
    let (all, with_code) = open.fold((0_usize, 0_usize), |(all, with_code), constant| {
        let has_code = begins_with_code(&constant.comment);
        (all + 1, with_code + usize::from(has_code))
    });
    if with_code < FEWEST || with_code * 5 < all * 4 {
        return;
    }
    for constant in &mut declaration.constants {
        let Some(parts) = CODE_AND_TEXT
            .captures(&constant.comment)
            .filter(|_| is_open(&constant.value))
        else {
            continue;
        };
        if let Some(code) = number(&parts["code"]) {
            let text = parts
                .name("text")
                .map_or("", |text| text.as_str())
                .to_owned();
            constant.value = code;
            constant.comment = text;
        }
    }
    declaration
        .constants
        .retain(|constant| is_open(&constant.value) || number(&constant.value).is_some());
}

/// Returns whether a comment begins with a number, which may be the code.
pub(super) fn begins_with_code(comment: &str) -> bool {
    CODE_AND_TEXT.is_match(comment)
}

fn is_open(value: &str) -> bool {
    value.is_empty() || is_computed(value)
}

/// Returns whether a value is computed with a name: `BASE + 1`.
pub(super) fn is_computed(value: &str) -> bool {
    pattern!(
        COMPUTED,
        r"^[(\s]*[A-Za-z_][\w.:\s]*[)\s]*[+|-]\s*\(?\s*[0-9]\w*[)\s]*$"
    );
    // `D-02` may be the text of a code.
    COMPUTED.is_match(value) && value.contains(['+', '|', ' ', '('])
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn comments_have_the_codes_of_constants_without_a_value() {
        let cases: [(&str, &[&str]); 4] = [
            (
                "enum DoorErrors {\n  doorBase = libDoorClass,\n  doorErrLost, /**< 0x4001 - The door is lost. */\n  doorErrJammed, /**< 0x4002\tThe door is jammed */\n  doorErrLocked, /**< 0x4003 NOT USED */\n};",
                &[
                    "DoorErrors:  |  | ",
                    "line 3: doorErrLost | 0x4001 | The door is lost.",
                    "line 4: doorErrJammed | 0x4002 | The door is jammed",
                    "line 5: doorErrLocked | 0x4003 | NOT USED",
                ],
            ),
            // The base is in another file.
            (
                "enum DoorErrors {\n  doorErrLost = DOOR_BASE + 1, /* 42001: the door is lost */\n  doorErrJammed = DOOR_BASE + 2, /* 42002: the door is jammed */\n  doorErrLocked = DOOR_BASE + 10 /* 42010: the door is locked */\n};",
                &[
                    "DoorErrors:  |  | ",
                    "line 2: doorErrLost | 42001 | the door is lost",
                    "line 3: doorErrJammed | 42002 | the door is jammed",
                    "line 4: doorErrLocked | 42010 | the door is locked",
                ],
            ),
            (
                "public static class DoorErrors {\n  public const int DoorLost = Ranges.Door + 1; // 42001\n  public const int DoorJammed = Ranges.Door + 2; // 42002\n  public const int DoorLocked = Ranges.Door + 3; // 42003\n}",
                &[
                    "DoorErrors:  |  | ",
                    "line 2: DoorLost | 42001 | ",
                    "line 3: DoorJammed | 42002 | ",
                    "line 4: DoorLocked | 42003 | ",
                ],
            ),
            // Numbers of texts beside known values.
            (
                "enum DoorErrors {\n  doorErrLost = 1, // 2 doors are lost\n  doorErrJammed, // 3 doors are jammed\n  doorErrLocked, // 4 doors are locked\n};",
                &[
                    "DoorErrors:  |  | ",
                    "line 2: doorErrLost | 1 | 2 doors are lost",
                    "line 3: doorErrJammed | 2 | 3 doors are jammed",
                    "line 4: doorErrLocked | 3 | 4 doors are locked",
                ],
            ),
        ];
        for (page, expected) in cases {
            assert_eq!(rows(parse_c(page)), expected, "{page}");
        }
    }
}
