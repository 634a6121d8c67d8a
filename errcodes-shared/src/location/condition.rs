//! Conditions on the elements that a pointer matches, in the notation of RFC 9535.

use super::{LocationError, LocationErrorKind};

/// Conditions that all have to be true, such as `@.severity == 'ERROR' && @.code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions<'l> {
    text: Option<&'l str>,
}

/// A condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition<'l> {
    /// The value exists.
    Exists(Query<'l>),
    /// The value does not exist.
    Missing(Query<'l>),
    /// The value is this one.
    Equal(Query<'l>, Literal<'l>),
    /// The value is another one, or does not exist.
    NotEqual(Query<'l>, Literal<'l>),
}

/// A value in a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal<'l> {
    /// A string in quotes.
    Text(&'l str),
    /// A number, `true`, `false` or `null`, as written.
    Word(&'l str),
}

/// A path from the element to a value in it, such as `@.a['b'][0]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Query<'l> {
    /// The path without the `@`.
    path: &'l str,
}

impl<'l> Conditions<'l> {
    /// No conditions.
    pub const NONE: Self = Self { text: None };

    /// Returns the conditions between `[?` and `]`.
    pub(super) const fn new(text: &'l str) -> Self {
        Self { text: Some(text) }
    }

    /// Returns whether there are no conditions.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_none()
    }

    /// Returns the conditions.
    pub fn iter(&self) -> impl Iterator<Item = Condition<'l>> + use<'l> {
        self.parts().filter_map(|part| Condition::parse(part).ok())
    }

    /// Checks the syntax.
    pub(super) fn check(&self) -> Result<(), LocationError<'l>> {
        self.parts()
            .try_for_each(|part| Condition::parse(part).map(drop))?;
        let contradicts = |condition: &Condition<'l>| {
            let mut others = self.iter();
            others.any(|other| condition.contradicts(&other))
        };
        match self.text {
            Some(text) if self.iter().any(|condition| contradicts(&condition)) => {
                Err(LocationErrorKind::Contradiction.at(text))
            }
            _ => Ok(()),
        }
    }

    /// Returns the texts between `&&`.
    fn parts(&self) -> impl Iterator<Item = &'l str> + use<'l> {
        let mut rest = self.text;
        core::iter::from_fn(move || {
            let text = rest?;
            let end = find_unquoted(text, "&&").unwrap_or(text.len());
            rest = text.get(end + 2..);
            Some(text[..end].trim())
        })
    }
}

/// Returns the position of an operator outside of quotes.
fn find_unquoted(text: &str, operator: &str) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, c)| {
        is_quoted ^= c == '\'';
        (!is_quoted && text[at..].starts_with(operator)).then_some(at)
    })
}

impl<'l> Condition<'l> {
    fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        let operators = [("==", true), ("!=", false)].into_iter();
        let mut operators = operators
            .filter_map(|(operator, is_equal)| Some((find_unquoted(text, operator)?, is_equal)));
        if let Some((at, is_equal)) = operators.next() {
            let query = Query::parse(text[..at].trim())?;
            let literal = Literal::parse(text[at + 2..].trim())?;
            return Ok(if is_equal {
                Self::Equal(query, literal)
            } else {
                Self::NotEqual(query, literal)
            });
        }
        match text.strip_prefix('!') {
            Some(query) => Query::parse(query.trim()).map(Self::Missing),
            None => Query::parse(text).map(Self::Exists),
        }
    }
}

impl Condition<'_> {
    /// Returns whether no value fulfils both conditions.
    fn contradicts(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Equal(own, value), Self::Equal(other, other_value)) => {
                own.is_same(other) && !value.can_be(other_value)
            }
            (Self::Equal(own, value), Self::NotEqual(other, other_value)) => {
                own.is_same(other) && value == other_value
            }
            (Self::Exists(own) | Self::Equal(own, _), Self::Missing(other)) => own.is_same(other),
            _ => false,
        }
    }
}

impl<'l> Literal<'l> {
    /// Returns whether a value can be equal to both. A number in quotes is equal to the number.
    #[must_use]
    pub fn can_be(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(own), Self::Text(other)) => own == other,
            (Self::Word(own) | Self::Text(own), Self::Word(other) | Self::Text(other)) => {
                let is_number = |word: &str| word.ends_with(|c: char| c.is_ascii_digit());
                own == other || is_number(own) && is_number(other)
            }
        }
    }

    fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        if let Some(quoted) = text.strip_prefix('\'') {
            return match quoted.strip_suffix('\'') {
                Some(inner) if !inner.contains(['\'', '\\']) => Ok(Self::Text(inner)),
                _ => Err(LocationErrorKind::Condition.at(text)),
            };
        }
        let number = text.strip_prefix('-').unwrap_or(text);
        let is_number = number.starts_with(|c: char| c.is_ascii_digit())
            && number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !number.ends_with('.');
        if is_number || matches!(text, "true" | "false" | "null") {
            Ok(Self::Word(text))
        } else {
            Err(LocationErrorKind::Condition.at(text))
        }
    }
}

impl<'l> Query<'l> {
    fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        let path = text.strip_prefix('@');
        let path = path.ok_or_else(|| LocationErrorKind::Condition.at(text))?;
        let mut rest = path;
        while !rest.is_empty() {
            let (_, after) = name(rest).ok_or_else(|| LocationErrorKind::Condition.at(text))?;
            rest = after;
        }
        Ok(Self { path })
    }

    fn is_same(&self, other: &Self) -> bool {
        self.names().eq(other.names())
    }

    /// Returns the names of the members, from the outside.
    pub fn names(&self) -> impl Iterator<Item = &'l str> + use<'l> {
        let mut rest = self.path;
        core::iter::from_fn(move || {
            let (name, after) = name(rest)?;
            rest = after;
            Some(name)
        })
    }
}

/// Splits a name or an index from the start of a path.
fn name(path: &str) -> Option<(&str, &str)> {
    if let Some(rest) = path.strip_prefix("['") {
        let (name, rest) = rest.split_once('\'')?;
        return Some((name, rest.strip_prefix(']')?)).filter(|_| !name.contains('\\'));
    }
    if let Some(rest) = path.strip_prefix('[') {
        let (index, rest) = rest.split_once(']')?;
        let is_index = !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit());
        return is_index.then_some((index, rest));
    }
    let rest = path.strip_prefix('.')?;
    let is_end = |c: char| !(c.is_alphanumeric() || c == '_' || c == '-' || c == '$');
    let end = rest.find(is_end).unwrap_or(rest.len());
    (end > 0).then_some(rest.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::{Condition, Conditions, Literal, Query};

    #[test]
    fn conditions_are_parsed() {
        let text = "@.a == 'x && y' && @['b == c'][0].d!=-1.5 && ! @.e && @ && @.f == null";
        let mut conditions = Conditions::new(text).iter();
        let query = |path| Query { path };
        let expected = [
            Condition::Equal(query(".a"), Literal::Text("x && y")),
            Condition::NotEqual(query("['b == c'][0].d"), Literal::Word("-1.5")),
            Condition::Missing(query(".e")),
            Condition::Exists(query("")),
            Condition::Equal(query(".f"), Literal::Word("null")),
        ];
        for condition in expected {
            assert_eq!(conditions.next(), Some(condition));
        }
        assert_eq!(conditions.next(), None);
        assert_eq!(Conditions::new(text).check(), Ok(()));
        let mut names = query("['b == c'][0].d").names();
        let names = [names.next(), names.next(), names.next(), names.next()];
        assert_eq!(names, [Some("b == c"), Some("0"), Some("d"), None]);
    }

    #[test]
    fn conditions_that_are_never_true_are_errors() {
        for (text, is_possible) in [
            ("@.a == 'x' && @.a == 'y'", false),
            ("@.a == 'x' && @['a'] != 'x'", false),
            ("@.a == true && @.a == false", false),
            ("!@.a && @.b && @.a", false),
            ("@.a == 1 && !@.a", false),
            ("@.a == 'x' && @.b == 'y'", true),
            ("@.a == 'x' && @.a != 'y'", true),
            ("@.a == 1 && @.a == '1'", true),
            ("@.a == 1 && @.a == 1.0", true),
            ("@.a && @.a == 1", true),
        ] {
            assert_eq!(Conditions::new(text).check().is_ok(), is_possible, "{text}");
        }
    }

    #[test]
    fn invalid_conditions_are_errors() {
        for text in [
            "",
            "a",
            "@a",
            "@.",
            "@.a = 1",
            "@.a == ",
            "@.a == x",
            "@.a == 'x",
            "@.a == 1.",
            "@.a == \"x\"",
            "@.a &&",
            "@.a && || @.b",
            "@.a < 1",
            "@['a]",
            "@[a]",
            "@[]",
            "@..a",
            "@.a == 'x' 'y'",
            "@.*",
        ] {
            assert!(Conditions::new(text).check().is_err(), "{text}");
        }
    }
}
