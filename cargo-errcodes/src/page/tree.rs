//! Files of data: JSON, YAML, TOML.

use std::fmt;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_core::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use toml_edit::{Document, Item, TableLike};

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

pub(super) fn json(text: &str) -> Result<Tree, String> {
    serde_json::from_str(text).map_err(|error| format!("it is no JSON: {error}"))
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
pub(super) fn yaml(text: &str) -> Result<Tree, String> {
    strict_yaml(text).or_else(|error| {
        // Nearly all readers take a bracket that closes a list at the indentation of the list's key.
        let moved = CLOSING.replace_all(text, " $bracket");
        if moved == text {
            Err(error)
        } else {
            strict_yaml(&moved).map_err(|_| error)
        }
    })
}

super::code::pattern!(CLOSING, r"(?m)\r?\n[ \t]*(?P<bracket>[\]}]+,?[ \t]*\r?)$");

fn strict_yaml(text: &str) -> Result<Tree, String> {
    let mut reader = Yaml {
        parser: Parser::new_from_str(text),
        anchors: Vec::new(),
        size: 0,
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
    anchors: Vec<(usize, Tree)>,
    /// How many values there are, those that aliases repeat included.
    size: usize,
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
        /// No list of errors is nested like this.
        const DEEPEST: usize = 100;
        /// Nor has one so many values; aliases of aliases have.
        const LARGEST: usize = 1_000_000;
        self.size += 1;
        if depth > DEEPEST || self.size > LARGEST {
            return Err("it is nested too deeply, or too large".to_owned());
        }
        let (anchor, tree) = match event {
            Event::Scalar(text, ScalarStyle::Plain, anchor, _)
                if matches!(&*text, "" | "~" | "null") =>
            {
                (anchor, Tree::Nothing)
            }
            Event::Scalar(text, _, anchor, _) => (anchor, Tree::Scalar(text.into_owned())),
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
            Event::Alias(anchor) => {
                let known = self.anchors.iter().rev().find(|(name, _)| *name == anchor);
                let tree = known.map_or(Tree::Nothing, |(_, tree)| tree.clone());
                self.size += size(&tree);
                return Ok(tree);
            }
            _ => (0, Tree::Nothing),
        };
        if anchor != 0 {
            self.anchors.push((anchor, tree.clone()));
        }
        Ok(tree)
    }
}

fn size(tree: &Tree) -> usize {
    match tree {
        Tree::Nothing | Tree::Scalar(_) => 1,
        Tree::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Tree::Map(items) => 1 + items.iter().map(|(_, value)| size(value)).sum::<usize>(),
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
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
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = map.next_entry()? {
            items.push(item);
        }
        Ok(Tree::Map(items))
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, json, toml, yaml};

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
            json(r#"{"errors": [{"code": -5, "text": "no: it is not", "final": true}]}"#),
            yaml("errors:\n  - code: -5\n    text: 'no: it is not'\n    final: true\n"),
            yaml("errors: [{code: -5, text: \"no: it is not\", final: true}]"),
            toml("[[errors]]\ncode = -5\ntext = 'no: it is not'\nfinal = true\n"),
        ];
        for text in texts {
            assert_eq!(text, Ok(expected.clone()));
        }
    }

    #[test]
    fn what_yaml_writes_is_kept_as_it_is_written() {
        let tree = yaml("0x80070005: &a {t: 007}\n0x80070005: *a\nx: ~\n");
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
    fn aliases_of_aliases_are_refused_and_not_multiplied() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..9 {
            let before = format!("*a{}", level - 1);
            let list = vec![before; 10].join(", ");
            text = format!("{text}a{level}: &a{level} [{list}]\n");
        }
        assert!(yaml(&text).is_err());
    }
}
