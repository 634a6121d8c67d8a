//! Parsing of YAML.

mod quoted;

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use self::quoted::with_indented_texts;
use super::value::{Value, skipped_deep};
use crate::page::code::pattern;
use crate::page::limits::{ALIAS_BYTES_PER_BYTE, MAX_VALUE_DEPTH, MAX_YAML_DEPTH, MIN_ALIAS_LIMIT};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::text::plural;

/// Parses a YAML file. Several documents become a list. Also reports the parts that exceed a limit.
pub(super) fn parse_yaml(text: &str) -> Result<(Value, Vec<Skipped>), String> {
    strict_yaml(text).or_else(|error| {
        // Nearly all YAML parsers accept a quoted text that continues at any indentation, and a closing bracket at the
        // indentation of the list's key.
        let indented = with_indented_texts(text);
        let moved = CLOSING.replace_all(&indented, " $bracket");
        if moved == text {
            return Err(error);
        }
        let mut repaired = [&*indented, &*moved].into_iter();
        let result = repaired.find_map(|text| strict_yaml(text).ok());
        result.ok_or(error)
    })
}

pattern!(CLOSING, r"(?m)\r?\n[ \t]*(?P<bracket>[\]}]+,?[ \t]*\r?)$");

fn strict_yaml(text: &str) -> Result<(Value, Vec<Skipped>), String> {
    let mut reader = Yaml {
        parser: Parser::new_from_str(text),
        anchors: HashMap::new(),
        room: MIN_ALIAS_LIMIT.max(text.len() * ALIAS_BYTES_PER_BYTE),
        too_deep: 0,
        too_many: 0,
    };
    let mut documents = Vec::new();
    loop {
        match reader.event()? {
            Event::StreamEnd => break,
            Event::DocumentStart(_) => {
                let first = reader.event()?;
                documents.push(reader.read_value(first, 0)?);
            }
            _ => {}
        }
    }
    let value = match documents.pop() {
        Some(only) if documents.is_empty() => only,
        Some(last) => {
            documents.push(last);
            Value::List(documents)
        }
        None => Value::Null,
    };
    let skipped = skipped_deep(reader.too_deep)
        .into_iter()
        .chain(skipped_aliases(reader.too_many));
    Ok((value, skipped.collect()))
}

fn skipped_aliases(number: usize) -> Option<Skipped> {
    (number > 0).then(|| {
        Skipped::new(
            Location::Page,
            plural(number, "alias"),
            format!(
                "aliases repeat at most {MIN_ALIAS_LIMIT} bytes, or {ALIAS_BYTES_PER_BYTE} for each byte of the page"
            ),
        )
    })
}

struct Yaml<'t> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    /// The values of anchors, or `None` for a value that exceeded the limit.
    anchors: HashMap<usize, Option<Anchored>>,
    /// The number of bytes that anchors and aliases may still copy.
    room: usize,
    /// The number of values that are nested too deeply.
    too_deep: usize,
    /// The number of aliases that exceeded the limit.
    too_many: usize,
}

impl<'t> Yaml<'t> {
    fn event(&mut self) -> Result<Event<'t>, String> {
        match self.parser.next_event() {
            Some(Ok((event, _))) => Ok(event),
            Some(Err(error)) => Err(format!("invalid YAML: {error}")),
            None => Ok(Event::StreamEnd),
        }
    }

    fn read_value(&mut self, event: Event<'t>, depth: usize) -> Result<Value, String> {
        let (anchor, value) = match event {
            Event::Scalar(text, ScalarStyle::Plain, anchor, _)
                if matches!(&*text, "" | "~" | "null") =>
            {
                (anchor, Value::Null)
            }
            Event::Scalar(text, _, anchor, _) => (anchor, Value::Scalar(text.into_owned())),
            Event::SequenceStart(..) | Event::MappingStart(..) if depth >= MAX_VALUE_DEPTH => {
                self.too_deep += 1;
                self.skip()?;
                (0, Value::Null)
            }
            Event::SequenceStart(anchor, _) => {
                let mut items = Vec::new();
                loop {
                    match self.event()? {
                        Event::SequenceEnd | Event::StreamEnd => break,
                        event => items.push(self.read_value(event, depth + 1)?),
                    }
                }
                (anchor, Value::List(items))
            }
            Event::MappingStart(anchor, _) => {
                let mut items = Vec::new();
                loop {
                    match self.event()? {
                        Event::MappingEnd | Event::StreamEnd => break,
                        event => {
                            let key = self.read_value(event, depth + 1)?;
                            let first = self.event()?;
                            let value = self.read_value(first, depth + 1)?;
                            items.push((key.scalar().unwrap_or_default().to_owned(), value));
                        }
                    }
                }
                (anchor, Value::Map(items))
            }
            Event::Alias(anchor) => return Ok(self.alias(anchor, depth)),
            _ => (0, Value::Null),
        };
        if anchor != 0 {
            let size = size(&value);
            let anchored = self.reserve(size).then(|| Anchored {
                size,
                levels: levels(&value),
                value: value.clone(),
            });
            self.anchors.insert(anchor, anchored);
        }
        Ok(value)
    }

    /// Skips the rest of a list or an object.
    fn skip(&mut self) -> Result<(), String> {
        let mut open = 1;
        while open > 0 {
            match self.event()? {
                Event::SequenceStart(..) | Event::MappingStart(..) => open += 1,
                Event::SequenceEnd | Event::MappingEnd => open -= 1,
                Event::StreamEnd => break,
                _ => {}
            }
            if open > MAX_YAML_DEPTH {
                return Err(format!(
                    "values are nested more than {MAX_YAML_DEPTH} levels deep"
                ));
            }
        }
        Ok(())
    }

    /// Returns a copy of the value of an anchor, if the limit allows it.
    fn alias(&mut self, anchor: usize, depth: usize) -> Value {
        let Some(known) = self.anchors.remove(&anchor) else {
            return Value::Null;
        };
        let copy = known.as_ref().and_then(|known| {
            let fits = depth + known.levels <= MAX_VALUE_DEPTH && self.reserve(known.size);
            fits.then(|| known.value.clone())
        });
        self.anchors.insert(anchor, known);
        copy.unwrap_or_else(|| {
            self.too_many += 1;
            Value::Null
        })
    }

    /// Reserves `size` bytes for a copy. Returns false if the limit does not allow it.
    fn reserve(&mut self, size: usize) -> bool {
        let rest = self.room.checked_sub(size);
        self.room = rest.unwrap_or(self.room);
        rest.is_some()
    }
}

/// The value of an anchor.
struct Anchored {
    value: Value,
    size: usize,
    levels: usize,
}

/// Returns the approximate size of a copy in bytes.
fn size(value: &Value) -> usize {
    const OF_VALUE: usize = 16;
    OF_VALUE
        + match value {
            Value::Null => 0,
            Value::Scalar(text) => text.len(),
            Value::List(items) => items.iter().map(size).sum(),
            Value::Map(items) => items
                .iter()
                .map(|(key, value)| key.len() + size(value))
                .sum(),
        }
}

/// Returns the nesting depth of a value.
fn levels(value: &Value) -> usize {
    match value {
        Value::Null | Value::Scalar(_) => 0,
        Value::List(items) => 1 + items.iter().map(levels).max().unwrap_or_default(),
        Value::Map(items) => {
            let values = items.iter().map(|(_, value)| levels(value));
            1 + values.max().unwrap_or_default()
        }
    }
}
