use super::{Conditions, LocationError, LocationErrorKind, MAX_SEGMENTS};

/// A JSON pointer with wildcards and conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer<'l> {
    text: &'l str,
}

/// A step of a pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'l> {
    /// The members or elements that it matches.
    pub name: Name<'l>,
    /// `true` if the value is the matched name itself.
    pub is_key: bool,
    /// The conditions on the value that it matches.
    pub conditions: Conditions<'l>,
}

/// The name in a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'l> {
    /// The member of this name, or the element with this index.
    Exact(Escaped<'l>),
    /// Every member or element.
    Any,
    /// Members and elements at any depth.
    AnyDepth,
    /// Every member whose name begins and ends with these texts.
    Affixes(Escaped<'l>, Escaped<'l>),
}

impl Name<'_> {
    /// Returns whether the name can match several members.
    #[must_use]
    pub const fn is_wildcard(&self) -> bool {
        !matches!(self, Self::Exact(_))
    }
}

/// A name in a pointer, in which `~0` is `~`, `~1` is `/` and `~*` is `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escaped<'l>(pub &'l str);

impl Escaped<'_> {
    /// Returns the characters of the name.
    pub fn chars(&self) -> impl Iterator<Item = char> + '_ {
        let mut chars = self.0.chars();
        core::iter::from_fn(move || match chars.next()? {
            '~' => Some(match chars.next()? {
                '0' => '~',
                '1' => '/',
                other => other,
            }),
            c => Some(c),
        })
    }
}

impl<'l> Pointer<'l> {
    pub(super) fn parse(text: &'l str) -> Result<Self, LocationError<'l>> {
        let (conditions, rest) = conditions(text)?;
        if !rest.starts_with('/') {
            return Err(LocationErrorKind::Source.at(text));
        }
        conditions.check()?;
        let mut segments = Segments { rest };
        let mut number = 0;
        let mut any_depth = None;
        while let Some(raw) = segments.next_raw() {
            let segment = Segment::parse(raw)?;
            number += 1;
            if number > MAX_SEGMENTS {
                return Err(LocationErrorKind::TooMany.at(raw));
            }
            let is_last = segments.rest.is_empty();
            if segment.is_key && !is_last {
                return Err(LocationErrorKind::KeyInside.at(raw));
            }
            if segment.name == Name::AnyDepth {
                let is_end = is_last && !segment.is_key;
                if is_end || any_depth.replace(raw).is_some() {
                    return Err(LocationErrorKind::AnyDepth.at(raw));
                }
            }
        }
        Ok(Self { text })
    }

    /// Returns the conditions on the whole document.
    #[must_use]
    pub fn conditions(&self) -> Conditions<'l> {
        conditions(self.text).map_or(Conditions::NONE, |(conditions, _)| conditions)
    }

    /// Returns the segments of the pointer.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'l>> + use<'l> {
        let rest = conditions(self.text).map_or("", |(_, rest)| rest);
        let mut segments = Segments { rest };
        core::iter::from_fn(move || Segment::parse(segments.next_raw()?).ok())
    }

    /// Returns the pointer up to its last wildcard. Pointers with the same stem lead to parts of the same elements.
    #[must_use]
    pub fn stem(&self) -> &'l str {
        let rest = conditions(self.text).map_or("", |(_, rest)| rest);
        let mut segments = Segments { rest };
        let mut end = 0;
        while let Some(raw) = segments.next_raw() {
            if Segment::parse(raw).is_ok_and(|segment| segment.name.is_wildcard()) {
                let is_key = raw.ends_with('#');
                end = self.text.len() - segments.rest.len() - usize::from(is_key);
            }
        }
        &self.text[..end]
    }

    /// Returns the text of the pointer.
    #[must_use]
    pub const fn as_str(&self) -> &'l str {
        self.text
    }
}

/// Splits a condition from the start of a text.
fn conditions(text: &str) -> Result<(Conditions<'_>, &str), LocationError<'_>> {
    if !text.starts_with("[?") {
        return Ok((Conditions::NONE, text));
    }
    let Some(length) = condition_length(text) else {
        return Err(LocationErrorKind::Unclosed.at(text));
    };
    Ok((Conditions::new(&text[2..length - 1]), &text[length..]))
}

/// The rest of a pointer, which begins with `/`.
struct Segments<'l> {
    rest: &'l str,
}

impl<'l> Segments<'l> {
    /// Returns the next segment as written.
    fn next_raw(&mut self) -> Option<&'l str> {
        let rest = self.rest.strip_prefix('/')?;
        let end = end(rest, |after| after.starts_with('/'));
        self.rest = &rest[end..];
        Some(&rest[..end])
    }
}

impl<'l> Segment<'l> {
    fn parse(raw: &'l str) -> Result<Self, LocationError<'l>> {
        let start = raw.find("[?").unwrap_or(raw.len());
        let (name, rest) = raw.split_at(start);
        let (conditions, rest) = conditions(rest)?;
        if !rest.is_empty() {
            return Err(LocationErrorKind::Condition.at(rest));
        }
        conditions.check()?;
        let is_key = name.ends_with("*#") && !name.ends_with("~*#");
        let name = if is_key {
            &name[..name.len() - 1]
        } else {
            name
        };
        Ok(Self {
            name: Name::parse(name)?,
            is_key,
            conditions,
        })
    }
}

impl<'l> Name<'l> {
    fn parse(name: &'l str) -> Result<Self, LocationError<'l>> {
        let mut starts = ["[@", "[!@"].into_iter();
        if let Some(at) = starts.find_map(|start| name.find(start)) {
            return Err(LocationErrorKind::QuestionMark.at(&name[at..]));
        }
        let mut escape = false;
        let mut star = None;
        for (at, c) in name.char_indices() {
            if escape {
                if !matches!(c, '0' | '1' | '*') {
                    return Err(LocationErrorKind::Escape.at(name));
                }
                escape = false;
            } else if c == '~' {
                escape = true;
            } else if c == '*' && name != "**" && star.replace(at).is_some() {
                return Err(LocationErrorKind::Wildcards.at(name));
            }
        }
        if escape {
            return Err(LocationErrorKind::Escape.at(name));
        }
        Ok(match star {
            _ if name == "**" => Self::AnyDepth,
            None => Self::Exact(Escaped(name)),
            Some(_) if name == "*" => Self::Any,
            Some(at) => Self::Affixes(Escaped(&name[..at]), Escaped(&name[at + 1..])),
        })
    }
}

/// Returns the position of the first text outside of conditions for which `is_end` is true, or the length of the text. A condition that
/// is not closed ends nowhere, so no further one is looked for.
pub(super) fn end(text: &str, is_end: impl Fn(&str) -> bool) -> usize {
    let mut at = 0;
    let mut has_conditions = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if is_end(rest) {
            return at;
        }
        let length = if has_conditions && rest.starts_with("[?") {
            let length = condition_length(rest);
            has_conditions = length.is_some();
            length
        } else {
            None
        };
        at += length.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
    }
    text.len()
}

/// Returns the length of a condition in brackets at the start of a text, if there is one that is closed.
fn condition_length(text: &str) -> Option<usize> {
    if !text.starts_with("[?") {
        return None;
    }
    let mut depth = 0_usize;
    let mut is_quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\'' => is_quoted = !is_quoted,
            b'[' if !is_quoted => depth += 1,
            b']' if !is_quoted => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{Location, Source};
    use super::{Name, Pointer};

    fn pointer(text: &str) -> Pointer<'_> {
        match Location::parse(text).map(|location| location.source) {
            Ok(Source::Pointer(pointer)) => pointer,
            other => unreachable!("{text}: {other:?}"),
        }
    }

    #[test]
    fn conditions_belong_to_their_segment() {
        let text = "[?@.ok == false]/a/*[?@['x/y'] == ' => ]']/c#*/**/d*# => {}:*";
        let pointer = pointer(text);
        assert!(!pointer.conditions().is_empty());
        let segments: [_; 5] = {
            let mut segments = pointer.segments();
            core::array::from_fn(|_| segments.next())
        };
        let has_condition = segments.map(|s| s.is_some_and(|s| !s.conditions.is_empty()));
        assert_eq!(has_condition, [false, true, false, false, false]);
        assert_eq!(segments[3].map(|s| s.name), Some(Name::AnyDepth));
        assert_eq!(segments[4].map(|s| s.is_key), Some(true));
        assert_eq!(text.strip_suffix(" => {}:*"), Some(pointer.as_str()));
    }

    #[test]
    fn stems_end_with_the_last_wildcard() {
        for (text, stem) in [
            ("/a/b", ""),
            ("/a/*/b", "/a/*"),
            ("/a/*#", "/a/*"),
            (
                "[?@.x]/*/**/c*[?@.y == '/']/d",
                "[?@.x]/*/**/c*[?@.y == '/']",
            ),
            ("/a[?@.x]/~*", ""),
        ] {
            assert_eq!(pointer(text).stem(), stem, "{text}");
        }
    }
}
