//! A lenient parser of XML that also reads damaged files.

use std::collections::HashMap;

/// A piece of an XML file.
#[derive(Debug, PartialEq)]
pub(super) enum Event<'t> {
    /// The name of an element without its namespace, and its attributes.
    Start(String, Vec<(String, String)>),
    /// Text, without entities.
    Text(String),
    /// The text of a CDATA section.
    Data(&'t str),
    End,
    /// A part of the file that is not XML, with the reason.
    Invalid(&'static str),
}

/// The maximum number of bytes in the text of an entity.
const LONGEST_ENTITY: usize = 100;

/// The pieces of an XML file, each with its line.
pub(super) struct Events<'t> {
    rest: &'t str,
    line: usize,
    /// The names of the open elements.
    open: Vec<&'t str>,
    /// The number of open elements with each name.
    numbers: HashMap<&'t str, usize>,
    /// The number of elements to close before the next piece.
    ends: usize,
    entities: HashMap<&'t str, String>,
}

impl<'t> Events<'t> {
    /// Reads a text whose first line has this number.
    pub(super) fn new(text: &'t str, line: usize) -> Self {
        Self {
            rest: text,
            line,
            open: Vec::new(),
            numbers: HashMap::new(),
            ends: 0,
            entities: HashMap::new(),
        }
    }

    /// Consumes bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    /// Consumes the text up to and including an end mark. Returns `None` if there is none, and consumes everything.
    fn take_until(&mut self, end: &str) -> Option<&'t str> {
        let Some(at) = self.rest.find(end) else {
            self.take(self.rest.len());
            return None;
        };
        let taken = self.take(at + end.len());
        taken.get(..at)
    }

    /// Reads what begins with `<`. Returns `None` for comments and instructions.
    fn markup(&mut self) -> Option<Event<'t>> {
        if self.rest.starts_with("<!--") {
            let comment = self.take_until("-->");
            return comment
                .is_none()
                .then_some(Event::Invalid("the comment is not closed"));
        }
        if self.rest.starts_with("<![CDATA[") {
            self.take("<![CDATA[".len());
            return Some(match self.take_until("]]>") {
                Some(text) => Event::Data(text),
                None => Event::Invalid("the CDATA section is not closed"),
            });
        }
        if self.rest.starts_with("<?") {
            let instruction = self.take_until("?>");
            return instruction
                .is_none()
                .then_some(Event::Invalid("the instruction is not closed"));
        }
        if self.rest.starts_with("<!") {
            return self.document_type();
        }
        let Some(length) = tag_length(self.rest) else {
            self.take(self.rest.len());
            return Some(Event::Invalid("the tag is not closed"));
        };
        let tag = self.take(length);
        let tag = &tag[1..tag.len() - 1];
        match tag.strip_prefix('/') {
            Some(name) => self.end_tag(name.trim()),
            None => Some(self.start_tag(tag)),
        }
    }

    /// Reads the entities that a document type defines.
    fn document_type(&mut self) -> Option<Event<'t>> {
        let bracket = self.rest.find('[');
        let has_subset = bracket.is_some_and(|at| self.rest.find('>').is_none_or(|end| at < end));
        let definition = self.take_until(if has_subset { "]>" } else { ">" });
        let Some(definition) = definition else {
            return Some(Event::Invalid("the document type is not closed"));
        };
        for entity in definition.split("<!ENTITY").skip(1) {
            let mut words = entity.trim_start().splitn(2, char::is_whitespace);
            let (Some(name), Some(rest)) = (words.next(), words.next()) else {
                continue;
            };
            let rest = rest.trim_start();
            let value = rest
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''));
            let value = value.and_then(|quote| rest[1..].split(quote).next());
            // A long text would let few bytes become many.
            if let Some(value) = value.filter(|value| value.len() <= LONGEST_ENTITY) {
                self.entities.insert(name, value.to_owned());
            }
        }
        None
    }

    fn start_tag(&mut self, tag: &'t str) -> Event<'t> {
        let (tag, is_empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        let (name, rest) = tag.split_at(end);
        if is_empty {
            self.ends = 1;
        } else {
            *self.numbers.entry(name).or_default() += 1;
            self.open.push(name);
        }
        let local = name.rsplit(':').next().unwrap_or(name);
        Event::Start(local.to_owned(), self.attributes(rest))
    }

    fn end_tag(&mut self, name: &str) -> Option<Event<'t>> {
        // An end tag also closes the elements inside that have none.
        if self.numbers.get(name).copied().unwrap_or_default() == 0 {
            return Some(Event::Invalid("an end tag without its start tag"));
        }
        while let Some(open) = self.open.pop() {
            if let Some(number) = self.numbers.get_mut(open) {
                *number -= 1;
            }
            self.ends += 1;
            if open == name {
                break;
            }
        }
        None
    }

    fn attributes(&self, text: &str) -> Vec<(String, String)> {
        let mut attributes = Vec::new();
        let mut rest = text.trim_start();
        while let Some(at) = rest.find('=') {
            let name = rest[..at].trim();
            let name = name.rsplit(char::is_whitespace).next().unwrap_or(name);
            let value = rest[at + 1..].trim_start();
            let Some(quote) = value
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''))
            else {
                break;
            };
            let Some(end) = value[1..].find(quote) else {
                break;
            };
            attributes.push((name.to_owned(), self.unescaped(&value[1..=end])));
            rest = &value[end + 2..];
        }
        attributes
    }

    /// Replaces entities and character references. Unknown ones stay as they are.
    fn unescaped(&self, text: &str) -> String {
        /// The maximum number of bytes in the name of an entity.
        const LONGEST: usize = 40;
        let mut plain = String::with_capacity(text.len());
        let mut parts = text.split('&');
        plain.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let name = part.char_indices().take_while(|(at, _)| *at < LONGEST);
            let name = name
                .map(|(at, _)| at)
                .find(|at| part[*at..].starts_with(';'));
            let known = name.and_then(|end| Some((self.entity(&part[..end])?, &part[end + 1..])));
            if let Some((entity, rest)) = known {
                plain.push_str(&entity);
                plain.push_str(rest);
            } else {
                plain.push('&');
                plain.push_str(part);
            }
        }
        plain
    }

    fn entity(&self, name: &str) -> Option<String> {
        let known = match name {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u{A0}",
            _ => match name.strip_prefix('#') {
                Some(number) => {
                    let hexadecimal = number.strip_prefix(['x', 'X']);
                    let number = match hexadecimal {
                        Some(digits) => u32::from_str_radix(digits, 16),
                        None => number.parse(),
                    };
                    return char::from_u32(number.ok()?).map(String::from);
                }
                None => return self.entities.get(name).cloned(),
            },
        };
        Some(known.to_owned())
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, usize);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.ends > 0 {
                self.ends -= 1;
                return Some((Event::End, self.line));
            }
            if self.rest.is_empty() {
                return None;
            }
            let line = self.line;
            if self.rest.starts_with('<') {
                if let Some(event) = self.markup() {
                    return Some((event, line));
                }
                continue;
            }
            let length = self.rest.find('<').unwrap_or(self.rest.len());
            let text = self.take(length);
            return Some((Event::Text(self.unescaped(text)), line));
        }
    }
}

/// Returns the length of a tag. A `>` in quotes is part of an attribute.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            // Another tag begins, so that this one is damaged.
            (None, '<') if at > 0 => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}
