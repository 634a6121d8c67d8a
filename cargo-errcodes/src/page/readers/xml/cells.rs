//! Tables of rows and cells in XML: `DocBook`, DITA, XHTML, spreadsheets and maps of values.

use std::collections::{BTreeMap, HashMap};

use super::{Element, Named};
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::limits::{MAX_COLSPAN, MAX_ROWSPAN};
use crate::page::location::Location;
use crate::page::readers::html::Spanned;
use crate::page::vocabulary::GROUP_NAME_KEYS;

// The names of elements, in lower case and without their namespace.
const ROWS: &[&str] = &["row", "tr", "strow", "sthead", "table-row", "tablerow"];
#[rustfmt::skip]
const CELLS: &[&str] = &["td", "th", "tc", "entry", "cell", "stentry", "table-cell", "tablecell"];
/// The elements between a table and its rows.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "thead", "tbody", "tfoot", "tgroup", "rows", "columns", "colgroup", "table-header-rows", "table-rows",
];
/// The elements whose rows or cells are headings.
const HEADERS: &[&str] = &["thead", "sthead", "table-header-rows"];
/// The elements with definitions of the columns.
const DEFINITIONS: &[&str] = &["columns", "colgroup"];

/// An inner element of an element that may be a row.
pub(super) struct Cell {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) attributes: Vec<Named>,
}

impl Cell {
    /// Returns the number in the first attribute with one of these names.
    fn number(&self, names: &[&str]) -> Option<usize> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(name, _)| names.contains(&&**name))?;
        value.trim().parse().ok()
    }

    /// Returns the number of columns that the cell spans.
    fn columns(&self) -> usize {
        let more = self.number(&["MergeAcross"]);
        let all = self.number(&[
            "colspan",
            "number-columns-spanned",
            "number-columns-repeated",
        ]);
        let columns = more.map(|more| more.saturating_add(1)).or(all);
        columns.unwrap_or(1).clamp(1, MAX_COLSPAN)
    }

    /// Returns the number of rows that the cell spans.
    fn rows(&self) -> usize {
        let more = self.number(&["morerows", "MergeDown"]);
        let all = self.number(&["rowspan", "number-rows-spanned"]);
        let rows = more.map(|more| more.saturating_add(1)).or(all);
        rows.unwrap_or(1).clamp(1, MAX_ROWSPAN)
    }

    /// Returns the name in the definition of a column.
    fn column_name(&self) -> Option<String> {
        name_of(&self.attributes).filter(|_| self.text.is_empty())
    }
}

/// Returns the value of an attribute such as `name` or `title`.
fn name_of(attributes: &[Named]) -> Option<String> {
    let mut keys = GROUP_NAME_KEYS.iter();
    keys.find_map(|key| {
        let mut attributes = attributes.iter();
        let (_, text) = attributes.find(|(name, _)| name.eq_ignore_ascii_case(key))?;
        Some(text.clone())
    })
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

struct CellRow {
    line: usize,
    cells: Vec<Cell>,
    is_header: bool,
}

/// The rows of a table.
#[derive(Default)]
struct RowGroup {
    title: String,
    rows: Vec<CellRow>,
    /// The names in the definitions of the columns.
    names: Vec<String>,
}

/// The tables of rows with cells in a file.
#[derive(Default)]
pub(super) struct CellTables {
    tables: Vec<RowGroup>,
    /// The index of each table by the number of its element.
    known: HashMap<usize, usize>,
}

impl CellTables {
    /// Takes the cells of an element that is a row. Returns false if it is not.
    pub(super) fn add(&mut self, element: &mut Element, around: &[Element]) -> bool {
        if is_one_of(&element.name, DEFINITIONS) {
            let names: Vec<String> = element.cells.iter().filter_map(Cell::column_name).collect();
            if names.len() == element.cells.len() {
                self.table_around(around).names = names;
            }
            return false;
        }
        if !is_one_of(&element.name, ROWS) {
            return false;
        }
        let is_cell = |cell: &Cell| is_one_of(&cell.name, CELLS);
        let are_cells = |cell: &Cell| is_cell(cell) || cell.text.is_empty();
        let has_text = |cell: &Cell| is_cell(cell) && !cell.text.is_empty();
        if !element.cells.iter().any(has_text) || !element.cells.iter().all(are_cells) {
            return false;
        }
        // Other elements without a text are properties of the row.
        let mut cells = std::mem::take(&mut element.cells);
        cells.retain(is_cell);
        let mut groups = around.iter().rev().map(|element| &*element.name);
        let is_header = is_one_of(&element.name, HEADERS)
            || groups.next().is_some_and(|name| is_one_of(name, HEADERS))
            || cells
                .iter()
                .all(|cell| cell.name.eq_ignore_ascii_case("th"));
        self.table_around(around).rows.push(CellRow {
            line: element.line,
            cells,
            is_header,
        });
        true
    }

    /// Returns the table that contains a row or a group of rows.
    fn table_around(&mut self, around: &[Element]) -> &mut RowGroup {
        let mut outwards = around.iter().rev();
        let table = outwards.find(|element| !is_one_of(&element.name, GROUPS));
        let number = table.map_or(0, |table| table.number);
        let tables = &mut self.tables;
        let index = *self.known.entry(number).or_insert_with(|| {
            // The nearest title is that of the table or of its section.
            let mut titles = table.into_iter().chain(outwards).filter_map(|element| {
                let own = name_of(&element.attributes);
                own.or_else(|| name_of(&element.inner_texts))
            });
            tables.push(RowGroup {
                title: titles.next().unwrap_or_default(),
                ..RowGroup::default()
            });
            tables.len() - 1
        });
        &mut self.tables[index]
    }

    pub(super) fn into_blocks(self, spanned: &mut Spanned) -> Vec<Block> {
        let tables = self.tables.into_iter().filter_map(|group| {
            let location = Location::Line(group.rows.first()?.line);
            let title = group.title.clone();
            let table = BlockKind::Table(group.into_table(spanned));
            Some(Block::new(table, title, location))
        });
        tables.collect()
    }
}

impl RowGroup {
    fn into_table(self, spanned: &mut Spanned) -> Table {
        let mut table = Table::default();
        let mut spanning = BTreeMap::new();
        for row in self.rows {
            let cells = placed(row.cells, &mut spanning, spanned);
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if row.is_header && table.columns.is_empty() && table.rows.is_empty() {
                table.columns = cells.into_iter().map(Column::headed).collect();
            } else {
                table.rows.push(Row::new(cells, Location::Line(row.line)));
            }
        }
        if table.columns.is_empty() && self.names.len() == table.width() {
            table.columns = self.names.into_iter().map(Column::headed).collect();
        }
        table
    }
}

/// Cells that span the rows below, by column, each with the number of remaining rows and the text.
type Spanning = BTreeMap<usize, (usize, String)>;

/// Returns the texts of a row by column.
fn placed(cells: Vec<Cell>, spanning: &mut Spanning, spanned: &mut Spanned) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for cell in cells {
        fill(&mut texts, spanning, spanned);
        // Spreadsheets leave out empty cells and number the next one.
        let column = cell.number(&["Index"]).unwrap_or_default();
        while texts.len() + 1 < column.min(MAX_COLSPAN) && spanned.reserve("") {
            texts.push(String::new());
        }
        let (columns, rows) = (cell.columns(), cell.rows());
        for number in 0..columns {
            if number > 0 && !spanned.reserve(&cell.text) {
                break;
            }
            if rows > 1 {
                spanning.insert(texts.len(), (rows - 1, cell.text.clone()));
            }
            texts.push(cell.text.clone());
        }
    }
    fill(&mut texts, spanning, spanned);
    texts
}

/// Adds the cells of the rows above that span this row, up to its next own cell.
fn fill(texts: &mut Vec<String>, spanning: &mut Spanning, spanned: &mut Spanned) {
    while let Some((left, text)) = spanning.get_mut(&texts.len()) {
        if !spanned.reserve(text) {
            spanning.clear();
            break;
        }
        let column = texts.len();
        texts.push(text.clone());
        *left -= 1;
        if *left == 0 {
            spanning.remove(&column);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::page::readers::parse_xml;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn rows_with_cells_are_tables() {
        let cases: [(&str, &[&str]); 8] = [
            // DocBook
            (
                "<s><title>A</title><table><title>Doors</title><tgroup><colspec a='1' b='2'/><thead><row><entry>Code</entry><entry>Text</entry></row></thead>\n<tbody><row><entry>1</entry><entry><para>No\n door</para><para>Wait</para></entry></row></tbody></tgroup></table></s>",
                &[
                    "Doors: Code | Text",
                    "line 2: 1 | No door Wait",
                    "line 1: the only `colspec` element?",
                ],
            ),
            // DITA
            (
                "<t><simpletable><sthead><stentry>Code</stentry><stentry>Text</stentry></sthead>\n<strow><stentry>1</stentry><stentry/></strow></simpletable></t>",
                &[": Code | Text", "line 2: 1 | "],
            ),
            // XHTML in another file
            (
                "<s name='Doors'><table><tr><th>Code</th><th>Text</th></tr>\n<tr><td rowspan='2'>1</td><td>a</td></tr>\n<tr><td>b</td></tr></table></s>",
                &["Doors: Code | Text", "line 2: 1 | a", "line 3: 1 | b"],
            ),
            // Spreadsheets
            (
                "<w:S Name='Doors'><Table><Row><Cell><Data Type='N'>1</Data></Cell><Cell w:Index='3'><Data Type='S'>b</Data></Cell></Row>\n<Row><Cell Style='s'><Data>2</Data></Cell><Cell w:MergeAcross='1'><Data>c</Data></Cell></Row></Table></w:S>",
                &["Doors: ", "line 1: 1 |  | b", "line 2: 2 | c | c"],
            ),
            // Maps of values, also in a file inside
            (
                "<x><q><![CDATA[<dvm name='doors'>\n<columns><column name='code'/><column name='text'/></columns>\n<rows>\n<row><cell>1</cell><cell>a</cell></row>\n<row><cell>2</cell><cell>b</cell></row>\n</rows></dvm>]]></q></x>",
                &["doors: code | text", "line 4: 1 | a", "line 5: 2 | b"],
            ),
            // A name that says nothing, where each row has the same number of cells.
            (
                "<r><i><v>1</v><v>a</v></i>\n<i><v>2</v><v>b</v></i></r>",
                &["i: ", "line 1: 1 | a", "line 2: 2 | b"],
            ),
            (
                "<r><i><v>1</v><v>a</v></i>\n<i><v>2</v><v>b</v><v>c</v></i></r>",
                &["i: v", "line 1: 1, a", "line 2: 2, b, c"],
            ),
            // Not cells: the content is in attributes, or other elements are beside them.
            (
                "<p><row><cell code='1' text='a'/></row>\n<row><cell code='2' text='b'/></row></p>",
                &["cell: code | text", "line 1: 1 | a", "line 2: 2 | b"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(parse_xml(text)), expected, "{text}");
        }
    }
}
