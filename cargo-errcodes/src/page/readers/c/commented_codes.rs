//! Codes in the comments of constants whose values are computed with names of another file: `NO_DOOR, /* 0x4001 - There is no door */`.

use super::declaration::Declaration;
use crate::page::code::{NUMBER, number, pattern};

pattern!(
    CODE_AND_TEXT,
    &format!(r"^(?P<code>{NUMBER})(?:\s*[:–-]\s*|\s+)(?P<text>\S(?s:.*))$")
);

/// The minimum number of constants with a code in the comment.
const FEWEST: usize = 3;

/// Gives constants without a value the codes with which nearly all of their comments begin. A constant whose value is a name is then
/// the base of the others.
pub(super) fn add_codes(declarations: &mut [Declaration]) {
    for declaration in declarations {
        let open = |value: &str| value.is_empty();
        let constants = declaration.constants.iter();
        let unknown = constants.filter(|constant| open(&constant.value));
        let (all, with_code) = unknown.fold((0_usize, 0_usize), |(all, with_code), constant| {
            let has_code = CODE_AND_TEXT.is_match(&constant.comment);
            (all + 1, with_code + usize::from(has_code))
        });
        if with_code < FEWEST || with_code * 5 < all * 4 {
            continue;
        }
        for constant in &mut declaration.constants {
            let Some(parts) = CODE_AND_TEXT
                .captures(&constant.comment)
                .filter(|_| open(&constant.value))
            else {
                continue;
            };
            if let Some(code) = number(&parts["code"]) {
                let text = parts["text"].to_owned();
                constant.value = code;
                constant.comment = text;
            }
        }
        declaration
            .constants
            .retain(|constant| open(&constant.value) || number(&constant.value).is_some());
    }
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_c;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn comments_have_the_codes_of_constants_without_a_value() {
        let cases: [(&str, &[&str]); 2] = [
            (
                "enum DoorErrors {\n  doorBase = libDoorClass,\n  doorErrLost, /**< 0x4001 - The door is lost. */\n  doorErrJammed, /**< 0x4002\tThe door is jammed */\n  doorErrLocked, /**< 0x4003 NOT USED */\n};",
                &[
                    "DoorErrors:  |  | ",
                    "line 3: doorErrLost | 0x4001 | The door is lost.",
                    "line 4: doorErrJammed | 0x4002 | The door is jammed",
                    "line 5: doorErrLocked | 0x4003 | NOT USED",
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
