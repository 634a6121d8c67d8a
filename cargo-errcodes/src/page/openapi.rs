//! Descriptions of APIs: the responses that are errors, and the enums of codes.

use std::collections::{HashMap, HashSet};

use super::Left;
use super::block::{Block, Grid, Kind, Row};
use super::limits::{DEEPEST_VALUE, LONGEST_CODE, LONGEST_HEADING, shortened};
use super::part::is_about_errors;
use super::tree::Tree;

pub(super) fn is_openapi(tree: &Tree) -> bool {
    tree.get("openapi")
        .or_else(|| tree.get("swagger"))
        .is_some()
}

pub(super) fn read(tree: &Tree, left: &mut Vec<Left>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut schemas = Schemas {
        found: Vec::new(),
        known: HashSet::new(),
        left,
    };
    enums(tree, "", "", 0, &mut schemas);
    let schemas = schemas.found;
    let mut examples = Vec::new();
    find_examples(tree, "", false, 0, &mut examples);
    push(
        &mut blocks,
        "Examples",
        ["code", "symbol", "message"],
        examples,
    );
    for (name, rows) in schemas {
        push(&mut blocks, &name, ["code", "symbol", "description"], rows);
    }
    push(
        &mut blocks,
        "HTTP responses",
        ["status code", "symbol", "message"],
        responses(tree),
    );
    blocks
}

type Rows = Vec<(String, [String; 3])>;

/// The lists of codes among the schemas.
struct Schemas<'l> {
    /// Each with its name.
    found: Vec<(String, Rows)>,
    /// Their cells.
    known: HashSet<Vec<[String; 3]>>,
    left: &'l mut Vec<Left>,
}

fn push(blocks: &mut Vec<Block>, name: &str, header: [&str; 3], rows: Rows) {
    if rows.is_empty() {
        return;
    }
    let mut grid = Grid {
        header: Some(header.map(str::to_owned).to_vec()),
        rows: Vec::new(),
    };
    let mut known = HashSet::new();
    for (place, cells) in rows {
        // Each operation may state the same response.
        if known.insert(cells.clone()) {
            let cells = cells.to_vec();
            grid.rows.push(Row { cells, place });
        }
    }
    let place = grid.rows[0].place.clone();
    blocks.push(Block::new(Kind::Heading(1), name, place.clone()));
    blocks.push(Block::new(Kind::Table(grid), "", place));
}

/// What references name.
struct References<'t> {
    root: &'t Tree,
    /// The values of each object that a reference leads through.
    objects: HashMap<*const Tree, HashMap<&'t str, &'t Tree>>,
}

impl<'t> References<'t> {
    fn resolve(&mut self, tree: &'t Tree) -> (Option<&'t str>, &'t Tree) {
        let reference = tree.get("$ref").and_then(Tree::scalar);
        let found = reference
            .and_then(|reference| Some((reference, self.pointer(reference.strip_prefix('#')?)?)));
        match found {
            Some((reference, found)) => (reference.rsplit('/').next(), found),
            None => (None, tree),
        }
    }

    /// As [`Tree::pointer`]; there may be as many references as there are values in an object.
    fn pointer(&mut self, pointer: &str) -> Option<&'t Tree> {
        let mut at = self.root;
        for key in pointer.split('/').skip(1) {
            let key = key.replace("~1", "/").replace("~0", "~");
            at = if let Tree::List(items) = at {
                items.get(key.parse::<usize>().ok()?)?
            } else {
                let values = self.objects.entry(std::ptr::from_ref(at));
                let values = values.or_insert_with(|| {
                    // Of a key that is there twice, the first one counts.
                    let values = at.map().iter().rev();
                    values.map(|(key, value)| (&**key, value)).collect()
                });
                *values.get(&*key)?
            };
        }
        Some(at)
    }
}

/// The responses of all operations whose status is that of an error.
fn responses(root: &Tree) -> Rows {
    let mut rows = Vec::new();
    let mut references = References {
        root,
        objects: HashMap::new(),
    };
    for (path, item) in root.get("paths").map_or(&[][..], Tree::map) {
        for (method, operation) in item.map() {
            for (status, response) in operation.get("responses").map_or(&[][..], Tree::map) {
                // What is none of an error; ranges and `default` are told of, like all that is no code.
                if status.starts_with(['1', '2', '3']) {
                    continue;
                }
                let (name, response) = references.resolve(response);
                let text = response.get("description").and_then(Tree::scalar);
                let text = text.unwrap_or_default().trim().to_owned();
                let place = shortened(format!("{method} {path}"));
                rows.push((
                    place,
                    [status.clone(), name.unwrap_or_default().to_owned(), text],
                ));
            }
        }
    }
    rows
}

/// Finds the lists of codes among the schemas.
fn enums(tree: &Tree, name: &str, pointer: &str, depth: usize, schemas: &mut Schemas<'_>) {
    if depth > DEEPEST_VALUE {
        return;
    }
    let values = tree.get("enum").map_or(&[][..], Tree::list);
    if values.len() > 1 && is_about_errors(name) && !matches!(name, "status") {
        let rows = enum_rows(tree, values, pointer, schemas.left);
        let cells = rows.iter().map(|(_, cells)| cells.clone());
        if schemas.known.insert(cells.collect()) {
            schemas.found.push((name.to_owned(), rows));
        }
    }
    for (key, value) in tree.map() {
        // Names that say how a schema is built say nothing about what it is of.
        let is_structure = matches!(
            &**key,
            "properties"
                | "schema"
                | "schemas"
                | "items"
                | "allOf"
                | "oneOf"
                | "anyOf"
                | "content"
                | "enum"
        );
        let inner = match key.as_str() {
            "code" | "error_code" | "errorCode" if !name.is_empty() => format!("{name} {key}"),
            _ if is_structure => name.to_owned(),
            _ => key.chars().take(LONGEST_HEADING).collect(),
        };
        let pointer = shortened(format!("{pointer}/{key}"));
        enums(value, &inner, &pointer, depth + 1, schemas);
    }
    for (index, value) in tree.list().iter().enumerate() {
        let pointer = shortened(format!("{pointer}/{index}"));
        enums(value, name, &pointer, depth + 1, schemas);
    }
}

/// What a schema says of the values beside them: a list in their order, or an object.
struct Beside<'t>(Vec<(&'t Tree, HashMap<&'t str, &'t Tree>)>);

impl<'t> Beside<'t> {
    fn of(schema: &'t Tree, keys: &[&str]) -> Self {
        let texts = keys.iter().filter_map(|key| schema.get(key));
        let texts = texts.map(|texts| {
            let by_value = texts.map().iter().rev();
            (
                texts,
                by_value.map(|(value, text)| (&**value, text)).collect(),
            )
        });
        Self(texts.collect())
    }

    fn text(&self, index: usize, value: &str) -> String {
        let found = self.0.iter().find_map(|(texts, by_value)| {
            let by_value = || by_value.get(value).copied();
            texts.list().get(index).or_else(by_value)?.scalar()
        });
        found.unwrap_or_default().trim().to_owned()
    }
}

/// What lines say of the values that they begin with.
fn listed(blocks: &[Block], values: &[Tree]) -> HashMap<String, String> {
    let values: HashSet<&str> = values.iter().filter_map(Tree::scalar).collect();
    let mut listed = HashMap::new();
    for block in blocks {
        let text = block.text.trim_start_matches(['`', '"']);
        // A code ends where a sign or a blank stands, or a quote in front of those.
        let ends = text.char_indices().take(LONGEST_CODE);
        let ends = ends.filter(|(_, c)| matches!(c, '`' | '"' | ' ' | ':' | '-' | '='));
        for (end, _) in ends {
            let (value, rest) = text.split_at(end);
            let rest = rest.trim_start_matches(['`', '"']);
            if values.contains(value) && rest.starts_with([' ', ':', '-', '=']) {
                let text = rest.trim_matches([' ', ':', '-', '–', '=', '>']);
                listed
                    .entry(value.to_owned())
                    .or_insert_with(|| text.to_owned());
            }
        }
    }
    listed
}

fn enum_rows(schema: &Tree, values: &[Tree], pointer: &str, left: &mut Vec<Left>) -> Rows {
    let described = schema
        .get("description")
        .and_then(Tree::scalar)
        .unwrap_or_default();
    // Often the text about the whole lists what each value means.
    let listed = listed(&super::markdown::read(described, left), values);
    let names = Beside::of(schema, &["x-enum-varnames", "x-enumNames", "x-enum-names"]);
    let texts = Beside::of(
        schema,
        &[
            "x-enum-descriptions",
            "x-enumDescriptions",
            "x-enum-description",
        ],
    );
    let mut rows = Rows::new();
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value.scalar() else {
            continue;
        };
        let symbol = names.text(index, value);
        let mut text = texts.text(index, value);
        if text.is_empty() {
            text = listed.get(value).cloned().unwrap_or_default();
        }
        rows.push((
            format!("{pointer}/enum/{index}"),
            [value.to_owned(), symbol, text],
        ));
    }
    rows
}

/// Bodies that stand as examples, if they have a code and a message.
fn find_examples(tree: &Tree, pointer: &str, is_example: bool, depth: usize, rows: &mut Rows) {
    if depth > DEEPEST_VALUE {
        return;
    }
    let scalar = |keys: &[&str]| keys.iter().find_map(|key| tree.get(key)?.scalar());
    if is_example
        && let Some(code) = scalar(&["code", "error_code", "errorCode", "errno"])
        && let Some(message) = scalar(&[
            "message",
            "error_message",
            "msg",
            "detail",
            "description",
            "title",
        ])
    {
        let symbol = scalar(&["name", "error", "symbol"]).filter(|name| *name != message);
        rows.push((
            pointer.to_owned(),
            [code, symbol.unwrap_or_default(), message].map(str::to_owned),
        ));
    }
    for (key, value) in tree.map() {
        let is_example = is_example || key.starts_with("example") || key.contains("/example");
        let pointer = shortened(format!("{pointer}/{key}"));
        find_examples(value, &pointer, is_example, depth + 1, rows);
    }
    for (index, value) in tree.list().iter().enumerate() {
        let pointer = shortened(format!("{pointer}/{index}"));
        find_examples(value, &pointer, is_example, depth + 1, rows);
    }
}
