//! Descriptions of APIs: the responses that are errors, and the enums of codes.

use super::block::{Block, Grid, Kind, Row};
use super::part::is_about_errors;
use super::tree::Tree;

pub(super) fn is_openapi(tree: &Tree) -> bool {
    tree.get("openapi")
        .or_else(|| tree.get("swagger"))
        .is_some()
}

pub(super) fn read(tree: &Tree) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut schemas = Vec::new();
    enums(tree, "", "", 0, &mut schemas);
    let mut examples = Vec::new();
    find_examples(tree, "", 0, &mut examples);
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

fn push(blocks: &mut Vec<Block>, name: &str, header: [&str; 3], rows: Rows) {
    if rows.is_empty() {
        return;
    }
    let mut grid = Grid {
        header: Some(header.map(str::to_owned).to_vec()),
        rows: Vec::new(),
    };
    for (place, cells) in rows {
        let cells = cells.to_vec();
        // Each operation may state the same response.
        if grid.rows.iter().all(|row| row.cells != cells) {
            grid.rows.push(Row { cells, place });
        }
    }
    let place = grid.rows[0].place.clone();
    blocks.push(Block::new(Kind::Heading(1), name, place.clone()));
    blocks.push(Block::new(Kind::Table(grid), "", place));
}

/// What a reference names.
fn resolve<'t>(root: &'t Tree, tree: &'t Tree) -> (Option<&'t str>, &'t Tree) {
    let reference = tree.get("$ref").and_then(Tree::scalar);
    let found = reference
        .and_then(|reference| Some((reference, root.pointer(reference.strip_prefix('#')?)?)));
    match found {
        Some((reference, found)) => (reference.rsplit('/').next(), found),
        None => (None, tree),
    }
}

/// The responses of all operations whose status is that of an error.
fn responses(root: &Tree) -> Rows {
    let mut rows = Vec::new();
    for (path, item) in root.get("paths").map_or(&[][..], Tree::map) {
        for (method, operation) in item.map() {
            for (status, response) in operation.get("responses").map_or(&[][..], Tree::map) {
                // What is none of an error; ranges and `default` are told of, like all that is no code.
                if status.starts_with(['1', '2', '3']) {
                    continue;
                }
                let (name, response) = resolve(root, response);
                let text = response.get("description").and_then(Tree::scalar);
                let text = text.unwrap_or_default().trim().to_owned();
                let place = format!("{method} {path}");
                rows.push((
                    place,
                    [status.clone(), name.unwrap_or_default().to_owned(), text],
                ));
            }
        }
    }
    rows
}

/// The lists of codes among the schemas, each with its name.
fn enums(tree: &Tree, name: &str, pointer: &str, depth: usize, found: &mut Vec<(String, Rows)>) {
    /// No schema is nested deeper.
    const DEEPEST: usize = 60;
    if depth > DEEPEST {
        return;
    }
    let values = tree.get("enum").map_or(&[][..], Tree::list);
    if values.len() > 1 && is_about_errors(name) && !matches!(name, "status") {
        let rows = enum_rows(tree, values, pointer);
        if found.iter().all(|(_, other)| cells(other) != cells(&rows)) {
            found.push((name.to_owned(), rows));
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
            _ => key.clone(),
        };
        enums(value, &inner, &format!("{pointer}/{key}"), depth + 1, found);
    }
    for (index, value) in tree.list().iter().enumerate() {
        enums(value, name, &format!("{pointer}/{index}"), depth + 1, found);
    }
}

fn cells(rows: &Rows) -> Vec<&[String; 3]> {
    rows.iter().map(|(_, cells)| cells).collect()
}

fn enum_rows(schema: &Tree, values: &[Tree], pointer: &str) -> Rows {
    let beside = |keys: &[&str], index: usize, value: &str| -> String {
        let found = keys.iter().find_map(|key| {
            let texts = schema.get(key)?;
            texts
                .list()
                .get(index)
                .or_else(|| texts.get(value))?
                .scalar()
        });
        found.unwrap_or_default().trim().to_owned()
    };
    let described = schema
        .get("description")
        .and_then(Tree::scalar)
        .unwrap_or_default();
    // Often the text about the whole lists what each value means.
    let listed = super::markdown::read(described);
    let mut rows = Rows::new();
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value.scalar() else {
            continue;
        };
        let symbol = beside(
            &["x-enum-varnames", "x-enumNames", "x-enum-names"],
            index,
            value,
        );
        let mut text = beside(
            &[
                "x-enum-descriptions",
                "x-enumDescriptions",
                "x-enum-description",
            ],
            index,
            value,
        );
        if text.is_empty() {
            let lines = listed.iter().filter_map(|block| {
                let rest = block
                    .text
                    .trim_start_matches(['`', '"'])
                    .strip_prefix(value)?;
                let rest = rest.trim_start_matches(['`', '"']);
                rest.starts_with([' ', ':', '-', '='])
                    .then(|| rest.trim_matches([' ', ':', '-', '–', '=', '>']).to_owned())
            });
            text = lines.into_iter().next().unwrap_or_default();
        }
        rows.push((
            format!("{pointer}/enum/{index}"),
            [value.to_owned(), symbol, text],
        ));
    }
    rows
}

/// Bodies that stand as examples, if they have a code and a message.
fn find_examples(tree: &Tree, pointer: &str, depth: usize, rows: &mut Rows) {
    const DEEPEST: usize = 60;
    if depth > DEEPEST {
        return;
    }
    let scalar = |keys: &[&str]| keys.iter().find_map(|key| tree.get(key)?.scalar());
    let is_example = pointer.contains("/example");
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
        find_examples(value, &format!("{pointer}/{key}"), depth + 1, rows);
    }
    for (index, value) in tree.list().iter().enumerate() {
        find_examples(value, &format!("{pointer}/{index}"), depth + 1, rows);
    }
}
