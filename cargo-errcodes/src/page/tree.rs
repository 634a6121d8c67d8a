//! Files of data: JSON, YAML, TOML.

use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use toml_edit::{Document, Item, TableLike};

use super::Left;
use super::limits::{DEEPEST_VALUE, DEEPEST_YAML, LEAST_REPEATED, REPEATED_PER_BYTE};

/// What a file of data says, its keys in their order, and each as often as it stands there.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Nothing,
    /// A number as it is written, a truth value, or a text.
    Scalar(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let (_, value) = self.map().iter().find(|(name, _)| name == key)?;
        Some(value)
    }

    pub(super) fn map(&self) -> &[(String, Self)] {
        match self {
            Self::Map(items) => items,
            _ => &[],
        }
    }

    pub(super) fn list(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    pub(super) fn scalar(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The value that a JSON pointer names.
    pub(super) fn pointer(&self, pointer: &str) -> Option<&Self> {
        let mut at = self;
        for key in pointer.split('/').skip(1) {
            let key = key.replace("~1", "/").replace("~0", "~");
            at = match at {
                Self::List(items) => items.get(key.parse::<usize>().ok()?)?,
                _ => at.get(&key)?,
            };
        }
        Some(at)
    }
}

pub(super) fn json(text: &str, left: &mut Vec<Left>) -> Result<Tree, String> {
    let too_deep = Cell::new(0);
    let value = Nested {
        depth: 0,
        too_deep: &too_deep,
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tree = value.deserialize(&mut deserializer);
    let tree = tree.and_then(|tree| deserializer.end().map(|()| tree));
    let tree = tree.map_err(|error| format!("it is no JSON: {error}"))?;
    leave_deep(too_deep.get(), left);
    Ok(tree)
}

/// Reports values that are nested too deeply.
fn leave_deep(number: usize, left: &mut Vec<Left>) {
    if number > 0 {
        left.push(Left {
            place: String::new(),
            what: crate::text::plural(number, "value"),
            why: format!(
                "nested in more than {DEEPEST_VALUE} others, and deeper ones are not read"
            ),
        });
    }
}

pub(super) fn toml(text: &str) -> Result<Tree, String> {
    let document = Document::parse(text).map_err(|error| format!("it is no TOML: {error}"))?;
    Ok(toml_table(document.as_table()))
}

fn toml_table(table: &dyn TableLike) -> Tree {
    let items = table.iter();
    Tree::Map(
        items
            .map(|(key, item)| (key.to_owned(), toml_item(item)))
            .collect(),
    )
}

fn toml_item(item: &Item) -> Tree {
    match item {
        Item::None => Tree::Nothing,
        Item::Value(value) => toml_value(value),
        Item::Table(table) => toml_table(table),
        Item::ArrayOfTables(tables) => {
            Tree::List(tables.iter().map(|table| toml_table(table)).collect())
        }
    }
}

fn toml_value(value: &toml_edit::Value) -> Tree {
    use toml_edit::Value;
    match value {
        Value::String(text) => Tree::Scalar(text.value().clone()),
        Value::Array(items) => Tree::List(items.iter().map(toml_value).collect()),
        Value::InlineTable(table) => toml_table(table),
        other => Tree::Scalar(other.to_string().trim().to_owned()),
    }
}

/// All documents of a stream; several of them are a list.
pub(super) fn yaml(text: &str, left: &mut Vec<Left>) -> Result<Tree, String> {
    strict_yaml(text, left).or_else(|error| {
        // Nearly all readers take a bracket that closes a list at the indentation of the list's key.
        let moved = CLOSING.replace_all(text, " $bracket");
        if moved == text {
            Err(error)
        } else {
            strict_yaml(&moved, left).map_err(|_| error)
        }
    })
}

super::code::pattern!(CLOSING, r"(?m)\r?\n[ \t]*(?P<bracket>[\]}]+,?[ \t]*\r?)$");

fn strict_yaml(text: &str, left: &mut Vec<Left>) -> Result<Tree, String> {
    let mut reader = Yaml {
        parser: Parser::new_from_str(text),
        anchors: HashMap::new(),
        room: LEAST_REPEATED.max(text.len() * REPEATED_PER_BYTE),
        too_deep: 0,
        too_many: 0,
    };
    let mut documents = Vec::new();
    loop {
        match reader.event()? {
            Event::StreamEnd => break,
            Event::DocumentStart(_) => {
                let first = reader.event()?;
                documents.push(reader.value(first, 0)?);
            }
            _ => {}
        }
    }
    leave_deep(reader.too_deep, left);
    if reader.too_many > 0 {
        left.push(Left {
            place: String::new(),
            what: crate::text::plural(reader.too_many, "alias"),
            why: format!(
                "all aliases of a page repeat at most {LEAST_REPEATED} bytes, or {REPEATED_PER_BYTE} for each byte of it"
            ),
        });
    }
    Ok(match documents.pop() {
        Some(only) if documents.is_empty() => only,
        Some(last) => {
            documents.push(last);
            Tree::List(documents)
        }
        None => Tree::Nothing,
    })
}

struct Yaml<'t> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    /// What aliases stand for; nothing if there was no room for it.
    anchors: HashMap<usize, Option<Anchored>>,
    /// How many bytes anchors and aliases may still copy.
    room: usize,
    /// How many values are nested too deeply.
    too_deep: usize,
    /// How many aliases there was no room for.
    too_many: usize,
}

impl<'t> Yaml<'t> {
    fn event(&mut self) -> Result<Event<'t>, String> {
        match self.parser.next_event() {
            Some(Ok((event, _))) => Ok(event),
            Some(Err(error)) => Err(format!("it is no YAML: {error}")),
            None => Ok(Event::StreamEnd),
        }
    }

    fn value(&mut self, event: Event<'t>, depth: usize) -> Result<Tree, String> {
        let (anchor, tree) = match event {
            Event::Scalar(text, ScalarStyle::Plain, anchor, _)
                if matches!(&*text, "" | "~" | "null") =>
            {
                (anchor, Tree::Nothing)
            }
            Event::Scalar(text, _, anchor, _) => (anchor, Tree::Scalar(text.into_owned())),
            Event::SequenceStart(..) | Event::MappingStart(..) if depth >= DEEPEST_VALUE => {
                self.too_deep += 1;
                self.skip()?;
                (0, Tree::Nothing)
            }
            Event::SequenceStart(anchor, _) => {
                let mut items = Vec::new();
                loop {
                    match self.event()? {
                        Event::SequenceEnd | Event::StreamEnd => break,
                        event => items.push(self.value(event, depth + 1)?),
                    }
                }
                (anchor, Tree::List(items))
            }
            Event::MappingStart(anchor, _) => {
                let mut items = Vec::new();
                loop {
                    match self.event()? {
                        Event::MappingEnd | Event::StreamEnd => break,
                        event => {
                            let key = self.value(event, depth + 1)?;
                            let first = self.event()?;
                            let value = self.value(first, depth + 1)?;
                            items.push((key.scalar().unwrap_or_default().to_owned(), value));
                        }
                    }
                }
                (anchor, Tree::Map(items))
            }
            Event::Alias(anchor) => return Ok(self.alias(anchor, depth)),
            _ => (0, Tree::Nothing),
        };
        if anchor != 0 {
            let size = size(&tree);
            let anchored = self.takes(size).then(|| Anchored {
                size,
                levels: levels(&tree),
                tree: tree.clone(),
            });
            self.anchors.insert(anchor, anchored);
        }
        Ok(tree)
    }

    /// Passes over a list or an object to its end.
    fn skip(&mut self) -> Result<(), String> {
        let mut open = 1;
        while open > 0 {
            match self.event()? {
                Event::SequenceStart(..) | Event::MappingStart(..) => open += 1,
                Event::SequenceEnd | Event::MappingEnd => open -= 1,
                Event::StreamEnd => break,
                _ => {}
            }
            if open > DEEPEST_YAML {
                return Err(format!("it is nested deeper than {DEEPEST_YAML} levels"));
            }
        }
        Ok(())
    }

    /// What an alias stands for, if there is room for a copy.
    fn alias(&mut self, anchor: usize, depth: usize) -> Tree {
        let Some(known) = self.anchors.remove(&anchor) else {
            return Tree::Nothing;
        };
        let copy = known.as_ref().and_then(|known| {
            let fits = depth + known.levels <= DEEPEST_VALUE && self.takes(known.size);
            fits.then(|| known.tree.clone())
        });
        self.anchors.insert(anchor, known);
        copy.unwrap_or_else(|| {
            self.too_many += 1;
            Tree::Nothing
        })
    }

    /// Whether there is room for a copy of that many bytes, which it then takes.
    fn takes(&mut self, size: usize) -> bool {
        let rest = self.room.checked_sub(size);
        self.room = rest.unwrap_or(self.room);
        rest.is_some()
    }
}

/// What an alias stands for.
struct Anchored {
    tree: Tree,
    size: usize,
    levels: usize,
}

/// How many bytes a copy takes, about.
fn size(tree: &Tree) -> usize {
    const OF_VALUE: usize = 16;
    OF_VALUE
        + match tree {
            Tree::Nothing => 0,
            Tree::Scalar(text) => text.len(),
            Tree::List(items) => items.iter().map(size).sum(),
            Tree::Map(items) => items
                .iter()
                .map(|(key, value)| key.len() + size(value))
                .sum(),
        }
}

/// How deep it is nested.
fn levels(tree: &Tree) -> usize {
    match tree {
        Tree::Nothing | Tree::Scalar(_) => 0,
        Tree::List(items) => 1 + items.iter().map(levels).max().unwrap_or_default(),
        Tree::Map(items) => {
            let values = items.iter().map(|(_, value)| levels(value));
            1 + values.max().unwrap_or_default()
        }
    }
}

/// A value of JSON at some depth.
#[derive(Clone, Copy)]
struct Nested<'n> {
    depth: usize,
    /// How many values are nested too deeply.
    too_deep: &'n Cell<usize>,
}

impl Nested<'_> {
    fn inner(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    fn is_too_deep(self) -> bool {
        let is_too_deep = self.depth >= DEEPEST_VALUE;
        self.too_deep
            .set(self.too_deep.get() + usize::from(is_too_deep));
        is_too_deep
    }
}

impl<'de> DeserializeSeed<'de> for Nested<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Scalar(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        if self.is_too_deep() {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Tree::Nothing);
        }
        while let Some(item) = list.next_element_seed(self.inner())? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        if self.is_too_deep() {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Tree::Nothing);
        }
        while let Some(key) = map.next_key()? {
            items.push((key, map.next_value_seed(self.inner())?));
        }
        Ok(Tree::Map(items))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use super::{DEEPEST_VALUE, Tree, json, toml, yaml};

    #[test]
    fn the_same_is_read_from_each_notation() {
        let scalar = |text: &str| Tree::Scalar(text.to_owned());
        let entry = Tree::Map(vec![
            ("code".to_owned(), scalar("-5")),
            ("text".to_owned(), scalar("no: it is not")),
            ("final".to_owned(), scalar("true")),
        ]);
        let expected = Tree::Map(vec![("errors".to_owned(), Tree::List(vec![entry]))]);
        let texts = [
            json(
                r#"{"errors": [{"code": -5, "text": "no: it is not", "final": true}]}"#,
                &mut Vec::new(),
            ),
            yaml(
                "errors:\n  - code: -5\n    text: 'no: it is not'\n    final: true\n",
                &mut Vec::new(),
            ),
            yaml(
                "errors: [{code: -5, text: \"no: it is not\", final: true}]",
                &mut Vec::new(),
            ),
            toml("[[errors]]\ncode = -5\ntext = 'no: it is not'\nfinal = true\n"),
        ];
        for text in texts {
            assert_eq!(text, Ok(expected.clone()));
        }
    }

    #[test]
    fn what_yaml_writes_is_kept_as_it_is_written() {
        let tree = yaml(
            "0x80070005: &a {t: 007}\n0x80070005: *a\nx: ~\n",
            &mut Vec::new(),
        );
        let inner = Tree::Map(vec![("t".to_owned(), Tree::Scalar("007".to_owned()))]);
        let key = "0x80070005".to_owned();
        let expected = Tree::Map(vec![
            (key.clone(), inner.clone()),
            (key, inner),
            ("x".to_owned(), Tree::Nothing),
        ]);
        assert_eq!(tree, Ok(expected));
    }

    #[test]
    fn aliases_of_aliases_are_reported_and_not_multiplied() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..9 {
            let before = format!("*a{}", level - 1);
            let list = vec![before; 10].join(", ");
            text = format!("{text}a{level}: &a{level} [{list}]\n");
        }
        let mut left = Vec::new();
        let tree = yaml(&text, &mut left);
        let first = tree.unwrap().get("a0").map(|list| list.list().len());
        assert_eq!(first, Some(10));
        assert!(left[0].why.contains("at most 1000000 bytes"), "{left:?}");
    }

    #[test]
    fn what_is_nested_too_deeply_is_reported_and_the_rest_is_read() {
        for depth in [DEEPEST_VALUE, 2 * DEEPEST_VALUE] {
            let (open, close) = ("[".repeat(depth), "]".repeat(depth));
            let text = format!("{{\"deep\": {open}1{close}, \"code\": 7}}");
            for read in [json, yaml] {
                let mut left = Vec::new();
                let tree = read(&text, &mut left).unwrap();
                assert_eq!(tree.get("code"), Some(&Tree::Scalar("7".to_owned())));
                assert!(left[0].why.contains("more than 100 others"), "{left:?}");
            }
        }
        let text = "[".repeat(50_000) + &"]".repeat(50_000);
        assert!(json(&text, &mut Vec::new()).is_ok());
        let text = "[".repeat(DEEPEST_VALUE) + &"]".repeat(DEEPEST_VALUE);
        let mut left = Vec::new();
        assert!(json(&text, &mut left).is_ok() && left.is_empty());
        let error = yaml(&"- ".repeat(100_000), &mut left).unwrap_err();
        assert!(error.contains("1000 levels"), "{error}");
    }
}
