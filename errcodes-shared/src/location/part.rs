//! Templates that select a part of a string, such as `*#{}`.

use super::{LocationError, LocationErrorKind};

/// A template with the part in braces: `BEFORE*LEFT{START*END}RIGHT*AFTER`, in which each `*` is optional. `BEFORE` and `AFTER` can contain
/// further `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'l> {
    /// The text at the start, if a `*` follows it, with a `*` for any text.
    pub before: Option<&'l str>,
    /// The text next to the opening brace.
    pub left: &'l str,
    /// The start of the part itself.
    pub start: &'l str,
    /// The end of the part itself.
    pub end: &'l str,
    /// The text next to the closing brace.
    pub right: &'l str,
    /// The text at the end, if a `*` precedes it, with a `*` for any text.
    pub after: Option<&'l str>,
}

impl<'l> Part<'l> {
    /// Parses a template.
    pub(super) fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        let split = text.split_once('{').and_then(|(before, rest)| {
            let (inside, after) = rest.split_once('}')?;
            let has_more = [before, inside, after]
                .iter()
                .any(|text| text.contains(['{', '}']));
            (!has_more).then_some((before, inside, after))
        });
        let Some((outside_before, inside, outside_after)) = split else {
            return Err(LocationErrorKind::Braces.at(text));
        };
        let has_several = inside.matches('*').count() > 1;
        let adjacent = [outside_before, outside_after].into_iter();
        let adjacent = adjacent.filter(|outside| outside.contains("**"));
        if let Some(part) = has_several
            .then_some(inside)
            .into_iter()
            .chain(adjacent)
            .next()
        {
            return Err(LocationErrorKind::PartWildcards.at(part));
        }
        let (before, left) = match outside_before.rsplit_once('*') {
            Some((before, left)) => (Some(before), left),
            None => (None, outside_before),
        };
        let (right, after) = match outside_after.split_once('*') {
            Some((right, after)) => (right, Some(after)),
            None => (outside_after, None),
        };
        let (start, end) = match inside.split_once('*') {
            Some(affixes) => affixes,
            None if inside.is_empty() => ("", ""),
            None => return Err(LocationErrorKind::Braces.at(text)),
        };
        let has_start = before.is_none() || !left.is_empty() || !start.is_empty();
        let has_end = after.is_none() || !right.is_empty() || !end.is_empty();
        if !has_start || !has_end {
            return Err(LocationErrorKind::PartEnd.at(text));
        }
        Ok(Self {
            before,
            left,
            start,
            end,
            right,
            after,
        })
    }

    /// Returns the shortest part of a text, or `None` if the text does not match. Takes linear time.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.find(text, false)
    }

    /// Returns the part of a text, which can contain the text on its left if it is at the end. Takes linear time.
    #[must_use]
    pub fn rest_of<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.find(text, self.right.is_empty() && self.after.is_none())
    }

    fn find<'t>(&self, text: &'t str, is_rest: bool) -> Option<&'t str> {
        let latest = match self.after {
            Some(after) => last_start(after, text)?,
            None => text.len(),
        };
        let Some(before) = self.before else {
            let start = text.strip_prefix(self.left).map(|_| self.left.len())?;
            return self.between(text, start, self.end(text, start)?, latest);
        };
        // The text next to the brace, or the start of the part, says where the part can begin.
        let (mark, skipped) = match self.left {
            "" => (self.start, 0),
            left => (left, left.len()),
        };
        let mut from = first_end(before, text)?;
        let mut end = 0;
        loop {
            let at = from + text.get(from..)?.find(mark)?;
            let start = at + skipped;
            if end <= start {
                end = self.end(text, start)?;
            }
            let part = self.between(text, start, end, latest);
            let may_contain_left = is_rest || self.left.is_empty();
            if part.is_some_and(|part| may_contain_left || !part.contains(self.left)) {
                return part;
            }
            from = at + text.get(at..)?.chars().next()?.len_utf8();
        }
    }

    /// Returns the first end of a part that begins at `start`, or `None` if there is none for any later start either.
    fn end(&self, text: &str, start: usize) -> Option<usize> {
        let (mark, kept) = match (self.right, self.after) {
            ("", None) => return Some(text.len()),
            ("", Some(_)) => (self.end, self.end.len()),
            (right, _) => (right, 0),
        };
        // A part is not empty.
        let inside = start + text.get(start..)?.chars().next()?.len_utf8();
        let from = if kept == 0 {
            inside
        } else {
            start + self.start.len()
        };
        Some(from + text.get(from..)?.find(mark)? + kept)
    }

    /// Returns the part if the text around it matches. `latest` is the last position at which the text after it can begin.
    fn between<'t>(
        &self,
        text: &'t str,
        start: usize,
        end: usize,
        latest: usize,
    ) -> Option<&'t str> {
        let part = text.get(start..end).filter(|part| !part.is_empty())?;
        let rest = text.get(end..)?.strip_prefix(self.right)?;
        let is_end = match self.after {
            None => rest.is_empty(),
            Some(_) => text.len() - rest.len() <= latest,
        };
        let fits = part.strip_prefix(self.start);
        let fits = fits.is_some_and(|part| part.ends_with(self.end));
        (is_end && fits).then_some(part)
    }
}

/// Returns the first position after the texts between the `*`, of which the first one is at the start.
fn first_end(texts: &str, text: &str) -> Option<usize> {
    let mut texts = texts.split('*');
    let first = texts.next()?;
    let end = text.strip_prefix(first).map(|_| first.len())?;
    texts.try_fold(end, |end, next| {
        Some(end + text.get(end..)?.find(next)? + next.len())
    })
}

/// Returns the last position of the texts between the `*`, of which the last one is at the end.
fn last_start(texts: &str, text: &str) -> Option<usize> {
    let mut texts = texts.rsplit('*');
    let rest = text.strip_suffix(texts.next()?)?;
    texts.try_fold(rest.len(), |start, next| rest.get(..start)?.rfind(next))
}

#[cfg(test)]
mod tests {
    use super::Part;
    use crate::location::LocationErrorKind;

    #[test]
    fn parts_are_found() {
        let url = "https://vendor.example/errors/out-of-stock";
        let bearer = r#"Bearer realm="a", error="invalid_token", error_description="expired""#;
        for (template, text, part) in [
            ("*#{}", "com.vendor.v2#NotFound", Some("NotFound")),
            ("*#{}", "a#b#c", Some("c")),
            ("*#{}", "NotFound", None),
            ("*#{}", "a#", None),
            ("{}:*", "NotFound:https://x", Some("NotFound")),
            ("{}:*", ":x", None),
            ("*#{}:*", "aws#Foo:http://x#y:z", Some("Foo")),
            ("*/{}", url, Some("out-of-stock")),
            ("AADSTS{}: *", "AADSTS50058: A silent", Some("50058")),
            ("AADSTS{}: *", "Failed: AADSTS50058: A", None),
            ("{ORA-*}: *", "ORA-00942: no such table", Some("ORA-00942")),
            ("{ORA-*}: *", "PLS-00942: no such table", None),
            ("*{ORA-*}: *", "PL: ORA-06512: at line 1", Some("ORA-06512")),
            ("*error=\"{}\"*", bearer, Some("invalid_token")),
            ("(#{}) *", "(#100) Unsupported", Some("100")),
            ("*({})", "No table. (UNKNOWN_TABLE)", Some("UNKNOWN_TABLE")),
            (
                "*({})",
                "No (such) table. (UNKNOWN_TABLE)",
                Some("UNKNOWN_TABLE"),
            ),
            ("*[{}]*", "a [x] b [y]", Some("x")),
            ("*[{}]*", "a [x b [y] c", Some("y")),
            ("{}", "abc", Some("abc")),
            ("{}", "", None),
            ("{E*}", "E5", Some("E5")),
            ("{E*}", "5", None),
            ("*{E*5}*", "x E15 y", Some("E15")),
            ("*é{}é*", "éé1é", Some("1")),
            ("error {}.", "error 5.", Some("5")),
            ("error {}.", "error 5.5.", None),
            ("a*:{}:*b", "a x:1: b", Some("1")),
            ("a*:{}:*b", "a x:1: c", None),
            ("*({})*", "a () (b)", Some("b")),
            ("$*$,$*$,${}$,*", "$3$,$2$,$54$,$gone$,$$", Some("54")),
            ("$*$,$*$,${}$,*", "$3$,$2$", None),
            (
                "*Reason=*:*:{}:*",
                "a\nReason=D:07:CVV2 MISMATCH:N7",
                Some("CVV2 MISMATCH"),
            ),
            ("{}:*:*;", "a:b:c;", Some("a")),
            ("{}:*:*;", "a:b;", None),
            ("*a*a*a{}", "aab", None),
            ("*a*a*a{}", "aaab", Some("b")),
        ] {
            let parsed = Part::parse(template);
            assert_eq!(
                parsed.map(|template| template.of(text)),
                Ok(part),
                "{template} {text}"
            );
        }
    }

    #[test]
    fn the_rest_of_a_text_begins_after_the_first_match() {
        for (template, text, part) in [
            (
                "*: {}",
                "partial write: field type conflict: a",
                Some("field type conflict: a"),
            ),
            (
                "ERR * {}",
                "ERR FAIL Invalid Username",
                Some("Invalid Username"),
            ),
            ("*({})", "No (such) table. (X)", Some("X")),
            ("*: {}; *", "a: b: c; d", Some("c")),
        ] {
            let parsed = Part::parse(template);
            assert_eq!(
                parsed.map(|template| template.rest_of(text)),
                Ok(part),
                "{template} {text}"
            );
        }
    }

    #[test]
    fn a_long_text_takes_little_time() {
        for template in [
            "*({})*",
            "*{(*)}*",
            "*({})",
            "*(({}))*",
            "*{((*}:*",
            "*(*(*({})*)*)*",
        ] {
            let mut text = [b'('; 16_000];
            text[15_990] = b')';
            for text in [&text[..], &text[..15_990]] {
                let text = core::str::from_utf8(text).unwrap_or_default();
                let _ = Part::parse(template).map(|template| template.of(text));
            }
        }
    }

    #[test]
    fn invalid_templates_are_errors() {
        for (template, kind) in [
            ("", LocationErrorKind::Braces),
            ("x", LocationErrorKind::Braces),
            ("{", LocationErrorKind::Braces),
            ("}{", LocationErrorKind::Braces),
            ("{}{}", LocationErrorKind::Braces),
            ("{code}", LocationErrorKind::Braces),
            ("**{}", LocationErrorKind::PartWildcards),
            ("{}**", LocationErrorKind::PartWildcards),
            ("a*b**{}", LocationErrorKind::PartWildcards),
            ("{a*b*}", LocationErrorKind::PartWildcards),
            ("*{}", LocationErrorKind::PartEnd),
            ("{}*", LocationErrorKind::PartEnd),
            ("*:{}*", LocationErrorKind::PartEnd),
        ] {
            let error = Part::parse(template).err();
            assert_eq!(error.map(|error| error.kind), Some(kind), "{template}");
        }
    }
}
