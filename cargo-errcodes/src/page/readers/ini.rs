//! INI files: sections in brackets with keys and values. A section is an error, `[1001]`, or lists errors, `[errors]`.

use std::collections::{HashMap, HashSet};

use super::value::Value;
use crate::page::code::{is_code, is_symbol, pattern};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;

pattern!(SECTION, r"^\[(?P<name>[^\[\]]+)\]\s*(?:[;#].*)?$");
// The name of a section with that of an error in it: `[error "1001"]`, `[Error: 1001]`, `[errors.1001]`.
pattern!(
    INNER,
    r#"^(?P<outer>\p{Alphabetic}[\w .-]*?)(?:\s+"(?P<quoted>[^"]+)"|\s*[\s:./\\]\s*(?P<code>[\w.-]+))$"#
);

/// The signs that begin comments.
const COMMENTS: [char; 3] = [';', '#', '!'];

/// A key and its value.
type Pair = (String, Value);

/// Returns whether a file consists of sections with keys and values.
pub(super) fn is_ini(text: &str) -> bool {
    const FEWEST: usize = 2;
    let (mut sections, mut pairs, mut others) = (0, 0, 0);
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() || is_comment(trimmed) {
        } else if SECTION.is_match(trimmed) {
            sections += 1;
        } else if sections > 0 && trimmed.contains(['=', ':']) {
            pairs += 1;
        } else if !line.starts_with([' ', '\t']) {
            others += 1;
        }
    }
    sections > 0 && pairs >= FEWEST && others * 5 <= pairs
}

/// Parses an INI file: an object with the keys before the first section, and an object for each section.
///
/// Reports the lines that are neither a section nor a key with a value.
pub(super) fn parse_ini(text: &str) -> (Value, Vec<Skipped>) {
    let mut reader = Reader {
        separator: separator(text),
        comment: inline_comment(text),
        margin: 0,
        top: Vec::new(),
        names: Vec::new(),
        sections: HashMap::new(),
        skipped: Vec::new(),
    };
    let mut lines = text.lines().zip(1..).peekable();
    while let Some((line, number)) = lines.next() {
        let mut line = line.to_owned();
        while line.ends_with('\\') && !is_comment(line.trim()) {
            let Some((next, _)) = lines.next() else { break };
            line.pop();
            line.push_str(next.trim_start());
        }
        reader.line(&line, number);
    }
    (reader.value(), reader.skipped)
}

struct Reader {
    separator: char,
    /// The sign of comments behind values.
    comment: Option<char>,
    /// The indentation of the last key.
    margin: usize,
    /// The pairs before the first section.
    top: Vec<Pair>,
    /// The names of the sections, in the order of the file.
    names: Vec<String>,
    /// The pairs of the sections with each name.
    sections: HashMap<String, Vec<Vec<Pair>>>,
    skipped: Vec<Skipped>,
}

impl Reader {
    /// Returns the pairs of the last section.
    fn pairs(&mut self) -> &mut Vec<Pair> {
        let last = self.names.last();
        let sections = last.and_then(|name| self.sections.get_mut(name));
        match sections.and_then(|sections| sections.last_mut()) {
            Some(pairs) => pairs,
            None => &mut self.top,
        }
    }

    fn line(&mut self, line: &str, number: usize) {
        let trimmed = line.trim();
        if trimmed.is_empty() || is_comment(trimmed) {
            return;
        }
        if let Some(section) = SECTION.captures(trimmed) {
            let name = section["name"].trim().to_owned();
            self.sections
                .entry(name.clone())
                .or_default()
                .push(Vec::new());
            self.names.push(name);
            return;
        }
        let pair = trimmed.split_once(self.separator);
        let pair = pair.filter(|(key, _)| !key.trim().is_empty());
        if let Some((key, value)) = pair {
            let key = unquoted(key.trim()).0;
            let value = self.plain(value.trim());
            if value.is_empty() {
                self.skip(trimmed, number, "the key has no value");
            } else {
                self.pairs().push((key, Value::Scalar(value)));
                self.margin = indent(line);
            }
            return;
        }
        // A line that is indented more than the key above it continues its value.
        if indent(line) > self.margin
            && let Some((_, Value::Scalar(value))) = self.pairs().last_mut()
        {
            value.push('\n');
            value.push_str(trimmed);
            return;
        }
        let reason = "the line is neither a section nor a key with a value";
        self.skip(trimmed, number, reason);
    }

    fn skip(&mut self, line: &str, number: usize, reason: &str) {
        let location = Location::Line(number);
        self.skipped
            .push(Skipped::new(location, excerpt(line), reason));
    }

    /// Returns a value without quotes and without the comment behind it.
    fn plain(&self, value: &str) -> String {
        let (text, rest) = unquoted(value);
        let is_end = |rest: &str| rest.is_empty() || is_comment(rest);
        if value.starts_with(['"', '\'']) && is_end(rest.trim()) {
            return text;
        }
        let comment = self.comment.and_then(|sign| {
            let signs = value.match_indices(sign);
            let mut signs = signs.map(|(at, _)| at);
            let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
            signs.find(|at| {
                is_blank(value[..*at].chars().next_back())
                    && is_blank(value[at + 1..].chars().next())
            })
        });
        value[..comment.unwrap_or(value.len())].trim().to_owned()
    }

    fn value(&mut self) -> Value {
        let mut root = Nested::default();
        for (key, value) in std::mem::take(&mut self.top) {
            root.push(&[&key], vec![value]);
        }
        for name in std::mem::take(&mut self.names) {
            let Some(sections) = self.sections.remove(&name) else {
                continue;
            };
            let values = records(sections);
            match inner_name(&name) {
                Some((outer, inner)) => root.push(&[outer, inner], values),
                None => root.push(&[&name], values),
            }
        }
        root.into_value()
    }
}

/// An object in which several keys may be that of the same object.
#[derive(Default)]
struct Nested {
    keys: Vec<String>,
    places: HashMap<String, usize>,
    values: Vec<(Vec<Value>, Option<Box<Self>>)>,
}

impl Nested {
    fn push(&mut self, path: &[&str], values: Vec<Value>) {
        let Some((key, inner)) = path.split_first() else {
            return;
        };
        let place = *self.places.entry((*key).to_owned()).or_insert_with(|| {
            self.keys.push((*key).to_owned());
            self.values.push((Vec::new(), None));
            self.keys.len() - 1
        });
        let (own, nested) = &mut self.values[place];
        if inner.is_empty() {
            own.extend(values);
        } else {
            nested.get_or_insert_default().push(inner, values);
        }
    }

    fn into_value(self) -> Value {
        let mut pairs = Vec::new();
        for (key, (values, nested)) in self.keys.into_iter().zip(self.values) {
            pairs.extend(values.into_iter().map(|value| (key.clone(), value)));
            if let Some(nested) = nested {
                pairs.push((key, nested.into_value()));
            }
        }
        Value::Map(pairs)
    }
}

/// Returns the value of the sections with a name: a list if they have the same keys, and otherwise one object.
fn records(sections: Vec<Vec<Pair>>) -> Vec<Value> {
    let mut known = HashSet::new();
    let mut keys = sections.iter().flat_map(|pairs| {
        let keys: HashSet<&str> = pairs.iter().map(|(key, _)| &**key).collect();
        keys
    });
    let are_alike = keys.any(|key| !known.insert(key));
    if are_alike {
        vec![Value::List(sections.into_iter().map(Value::Map).collect())]
    } else {
        vec![Value::Map(sections.into_iter().flatten().collect())]
    }
}

/// Splits the name of a section before the code or the quoted name of an error in it.
fn inner_name(name: &str) -> Option<(&str, &str)> {
    let captures = INNER.captures(name)?;
    let outer = captures.name("outer")?.as_str();
    if let Some(quoted) = captures.name("quoted") {
        let quoted = quoted.as_str();
        return (is_code(quoted) || is_symbol(quoted)).then_some((outer, quoted));
    }
    let code = captures.name("code")?.as_str();
    (is_code(code) && !is_code(outer)).then_some((outer, code))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn is_comment(line: &str) -> bool {
    line.starts_with(COMMENTS) || line.starts_with("//")
}

/// Returns the sign that most lines have behind their keys.
fn separator(text: &str) -> char {
    let (mut equals, mut colons) = (0, 0);
    for line in text.lines().map(str::trim) {
        if is_comment(line) {
            continue;
        }
        match line.find(['=', ':']).map(|at| &line[at..=at]) {
            Some("=") => equals += 1,
            Some(_) => colons += 1,
            None => {}
        }
    }
    if colons > equals { ':' } else { '=' }
}

/// Returns the sign of comments behind values: that of the comments on lines of their own.
fn inline_comment(text: &str) -> Option<char> {
    let first = text
        .lines()
        .find_map(|line| line.trim().chars().next().filter(|c| COMMENTS.contains(c)));
    first.filter(|sign| *sign != '!')
}

/// Returns the text in quotes at the beginning, and what follows it. Without quotes, that is the whole text.
fn unquoted(text: &str) -> (String, &str) {
    let whole = (text.to_owned(), "");
    let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return whole;
    };
    let mut inner = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            match chars.next_if(|(_, next)| matches!(next, '"' | '\'' | '\\' | 'n')) {
                Some((_, 'n')) => inner.push('\n'),
                Some((_, escaped)) => inner.push(escaped),
                None => inner.push('\\'),
            }
        } else if c != quote {
            inner.push(c);
        } else if chars.next_if(|(_, next)| *next == quote).is_some() {
            inner.push(quote);
        } else {
            return (inner, &text[at + 1..]);
        }
    }
    whole
}
