mod matching;

use core::error::Error;
use core::fmt::{self, Write as _};

use crate::inert::{Inert, InertWriter};

/// The maximum number of parameters of a message.
pub(crate) use errcodes_shared::MAX_PARAMS;

/// A vendor's message, split at its placeholders.
///
/// [`format`](Self::format) fills in arguments, and [`parse_arguments`](Self::parse_arguments) finds the arguments in a
/// text that a server sent.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let template = Door::WrongKey.template();
/// assert_eq!(template.message(), "The key %s does not fit lock %d.");
/// assert_eq!(template.params(), ["key", "lock"]);
/// assert_eq!(
///     template.format([&"A", &7])?.to_string(),
///     "The key A does not fit lock 7.",
/// );
/// let arguments = template.parse_arguments("The key A does not fit lock 7.").unwrap();
/// assert_eq!(arguments.get("lock"), Some("7"));
/// # Ok::<(), errcodes::ArgumentCountError>(())
/// ```
///
/// # How arguments are parsed
///
/// The text must contain all words of the message, in their order. The arguments are the parts of the text in place of
/// the placeholders. If a text can be parsed in several ways, these rules decide:
///
/// 1. The first argument is as short as possible, then the second, and so on.
/// 2. An argument is empty only if the text cannot be parsed otherwise.
/// 3. The argument of a placeholder for whole numbers (`%d`, `%u`, `%x`, `{0:d}`) is a whole number with all its digits.
/// 4. A placeholder that occurs twice in the message has the same argument both times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    message: &'static str,
    params: &'static [&'static str],
    /// Empty if there are no placeholders. In that case, the text is the message.
    pieces: &'static [Piece],
}

/// A piece of a message. Generated code contains the pieces.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that appear unchanged in the finished text.
    Words(&'static str),
    /// A placeholder for any text, with the index of its parameter.
    Text(usize),
    /// A placeholder for a decimal whole number, with the index of its parameter.
    Integer(usize),
    /// A placeholder for a hexadecimal whole number, with the index of its parameter.
    Hexadecimal(usize),
}

impl Piece {
    /// Returns the index of the parameter, or `None` for words.
    fn param(&self) -> Option<usize> {
        match *self {
            Self::Words(_) => None,
            Self::Text(param) | Self::Integer(param) | Self::Hexadecimal(param) => Some(param),
        }
    }
}

impl Template {
    /// Returns the template of a message without placeholders.
    #[must_use]
    pub const fn plain(message: &'static str) -> Self {
        Self {
            message,
            params: &[],
            pieces: &[],
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        message: &'static str,
        params: &'static [&'static str],
        pieces: &'static [Piece],
    ) -> Self {
        Self {
            message,
            params,
            pieces,
        }
    }

    /// Returns the vendor's text with its placeholders.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// Returns the names of the parameters, in the order of the catalog's `params`.
    #[must_use]
    pub const fn params(&self) -> &'static [&'static str] {
        self.params
    }

    /// Returns the pieces, or nothing if the message has no placeholders.
    pub(crate) const fn pieces(&self) -> &'static [Piece] {
        self.pieces
    }

    /// Returns the finished text as a value that implements `Display` and allocates nothing.
    ///
    /// Characters that could affect a terminal or a log are replaced, also in the arguments: a line break with a space, other
    /// control characters with U+FFFD.
    ///
    /// # Errors
    ///
    /// Returns an error if the number of arguments differs from the number of parameters.
    pub const fn format<'a, const N: usize>(
        &self,
        arguments: [&'a dyn fmt::Display; N],
    ) -> Result<Formatted<'a, N>, ArgumentCountError> {
        if N == self.params.len() {
            Ok(Formatted {
                template: *self,
                arguments,
            })
        } else {
            Err(ArgumentCountError {
                template: *self,
                given: N,
            })
        }
    }

    /// Returns the arguments in a text that a server sent, or `None` if the text is not this message with arguments.
    ///
    /// [These rules](Self#how-arguments-are-parsed) decide how an ambiguous text is parsed.
    ///
    /// The text may come from an attacker, so the work is linear in its length, and nothing is allocated. Only a message in
    /// which a placeholder occurs twice can take more work. Then the search stops after 64 steps for each byte of the text,
    /// and returns `None`. A step looks at one position of the text, or compares up to 16 bytes.
    #[must_use]
    pub fn parse_arguments<'t>(&self, text: &'t str) -> Option<Arguments<'t>> {
        if self.pieces.is_empty() {
            let arguments = Arguments {
                params: &[],
                values: [""; MAX_PARAMS],
            };
            return (text == self.message).then_some(arguments);
        }
        let values = matching::parse_arguments(self.pieces, text)?;
        Some(Arguments {
            params: self.params,
            values: values.map(Option::unwrap_or_default),
        })
    }
}

/// The finished text of a message, returned by [`Template::format`].
#[derive(Clone, Copy)]
pub struct Formatted<'a, const N: usize> {
    template: Template,
    arguments: [&'a dyn fmt::Display; N],
}

impl<'a, const N: usize> Formatted<'a, N> {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(template: Template, arguments: [&'a dyn fmt::Display; N]) -> Self {
        Self {
            template,
            arguments,
        }
    }
}

impl<const N: usize> fmt::Display for Formatted<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pieces = self.template.pieces;
        let mut f = InertWriter(f);
        if pieces.is_empty() {
            return f.write_str(self.template.message);
        }
        for piece in pieces {
            match *piece {
                Piece::Words(words) => f.write_str(words)?,
                Piece::Text(param) | Piece::Integer(param) | Piece::Hexadecimal(param) => {
                    if let Some(argument) = self.arguments.get(param) {
                        write!(f, "{argument}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

impl<const N: usize> fmt::Debug for Formatted<'_, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// The error of [`Template::format`] if the number of arguments differs from the number of the message's parameters.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let error = Door::WrongKey.format([&"A"]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "1 argument for \"The key %s does not fit lock %d.\", which has 2 placeholders: key, lock",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArgumentCountError {
    template: Template,
    given: usize,
}

impl fmt::Display for ArgumentCountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |number| if number == 1 { "" } else { "s" };
        let (given, params) = (self.given, self.template.params);
        write!(
            f,
            "{given} argument{} for {:?}, which has {} placeholder{}",
            plural(given),
            self.template.message,
            params.len(),
            plural(params.len()),
        )?;
        for (number, param) in params.iter().enumerate() {
            f.write_str(if number == 0 { ": " } else { ", " })?;
            write!(f, "{}", Inert(param))?;
        }
        Ok(())
    }
}

impl Error for ArgumentCountError {}

/// The arguments in a text, returned by [`Template::parse_arguments`].
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let text = String::from("The key A does not fit lock 7.");
/// let arguments = Door::WrongKey.parse_arguments(&text).unwrap();
/// assert_eq!(arguments.get("key"), Some("A"));
/// assert!(arguments.iter().eq([("key", "A"), ("lock", "7")]));
/// ```
#[derive(Clone, Copy)]
pub struct Arguments<'t> {
    params: &'static [&'static str],
    values: [&'t str; MAX_PARAMS],
}

impl<'t> Arguments<'t> {
    pub(crate) const fn new(
        params: &'static [&'static str],
        values: [&'t str; MAX_PARAMS],
    ) -> Self {
        Self { params, values }
    }

    /// Returns the argument for this parameter, or `None` if the message has no such parameter.
    #[must_use]
    pub fn get(&self, param: &str) -> Option<&'t str> {
        self.iter()
            .find_map(|(name, value)| (name == param).then_some(value))
    }

    /// Returns each parameter with its argument, in the order of the catalog's `params`.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'t str)> + '_ {
        self.params.iter().copied().zip(self.values)
    }

    /// Returns the number of arguments.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.params.len()
    }

    /// Returns whether the message has no placeholders.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.params.is_empty()
    }
}

impl PartialEq for Arguments<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Arguments<'_> {}

impl fmt::Debug for Arguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;
    use std::vec::Vec;

    use super::Piece::{Hexadecimal, Integer, Text, Words};
    use super::{Piece, Template};

    const NAMES: &[&str] = &["a", "b", "c"];

    fn read<'t>(pieces: &'static [Piece], text: &'t str) -> Option<Vec<&'t str>> {
        let params = pieces.iter().filter_map(|piece| match piece {
            Words(_) => None,
            Text(param) | Integer(param) | Hexadecimal(param) => Some(*param + 1),
        });
        let params = &NAMES[..params.max().unwrap_or(0)];
        let arguments = Template::__new("", params, pieces).parse_arguments(text)?;
        Some(arguments.iter().map(|(_, value)| value).collect())
    }

    #[test]
    fn a_text_is_read_by_the_rules() {
        const OWNER: &[Piece] = &[Words("person with id "), Text(0), Words(".")];
        const OF: &[Piece] = &[Text(0), Words(" of "), Text(1)];
        const BESIDE: &[Piece] = &[Text(0), Text(1)];
        const NUMBER_BESIDE: &[Piece] = &[Integer(0), Text(1)];
        const LATE_NUMBER: &[Piece] = &[Text(0), Words(" id "), Integer(1)];
        const TWICE: &[Piece] = &[Text(0), Words(" and "), Text(0), Words("!")];
        const NUMBER_TWICE: &[Piece] = &[Integer(0), Words(","), Integer(0)];
        const HEX: &[Piece] = &[Words("at "), Hexadecimal(0)];
        type Case = (
            &'static [Piece],
            &'static str,
            Option<&'static [&'static str]>,
        );
        let cases: [Case; 26] = [
            (OWNER, "person with id 42.", Some(&["42"])),
            (OWNER, "person with id 4.2.", Some(&["4.2"])),
            (
                OWNER,
                "person with id person with id 4..",
                Some(&["person with id 4."]),
            ),
            (OWNER, "person with id .", Some(&[""])),
            (OWNER, "person with id 42", None),
            (OWNER, "A person with id 42.", None),
            (OF, "1 of 2", Some(&["1", "2"])),
            (OF, "a of b of c", Some(&["a", "b of c"])),
            (OF, " of b", Some(&["", "b"])),
            (OF, " of  of b", Some(&[" of ", "b"])),
            (BESIDE, "abc", Some(&["a", "bc"])),
            (BESIDE, "ü", Some(&["", "ü"])),
            (BESIDE, "", Some(&["", ""])),
            (NUMBER_BESIDE, "-12ab", Some(&["-12", "ab"])),
            (NUMBER_BESIDE, "ab", None),
            (NUMBER_BESIDE, "-", None),
            (LATE_NUMBER, "a id b id 5", Some(&["a id b", "5"])),
            (LATE_NUMBER, "a id b", None),
            (TWICE, "x and x!", Some(&["x"])),
            (TWICE, "x and y and x and y!", Some(&["x and y"])),
            (TWICE, "x and y!", None),
            (NUMBER_TWICE, "7,7", Some(&["7"])),
            (NUMBER_TWICE, "7,77", None),
            (HEX, "at 0x1f", Some(&["0x1f"])),
            (HEX, "at DEAD", Some(&["DEAD"])),
            (HEX, "at 0x", None),
        ];
        for (pieces, text, expected) in cases {
            assert_eq!(
                read(pieces, text).as_deref(),
                expected,
                "{pieces:?} {text:?}"
            );
        }
    }

    #[test]
    fn a_text_that_takes_too_long_is_given_up() {
        const NUMBER: &[Piece] = &[Text(0), Integer(1), Words("x")];
        const LAST: &[Piece] = &[Words("m "), Text(0)];
        const MANY: &[Piece] = &[
            Text(0),
            Words("a"),
            Text(1),
            Words("a"),
            Text(2),
            Words("b"),
        ];
        let text = "a".repeat(5_000);
        assert_eq!(read(MANY, &text), None);
        assert_eq!(read(MANY, &(text + "b")).map(|found| found.len()), Some(3));
        // A number includes all following digits, wherever it begins.
        assert_eq!(read(NUMBER, &"1".repeat(100_000)), None);
        // The last argument requires no search.
        let long = std::format!("m {}", "a".repeat(3_000_000));
        assert_eq!(read(LAST, &long).map(|found| found.len()), Some(1));
    }

    #[test]
    fn a_plain_message_has_no_arguments() {
        let template = Template::plain("100% sure");
        assert_eq!(
            template.format([]).map(|text| text.to_string()),
            Ok("100% sure".into())
        );
        assert!(
            template
                .parse_arguments("100% sure")
                .is_some_and(|found| found.is_empty())
        );
        assert_eq!(template.parse_arguments("99% sure"), None);
    }
}
