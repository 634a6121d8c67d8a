//! Serialization of entries as inline tables: as text for a new catalog, as a `toml_edit` tree for an existing one.

use errcodes_core::column::Datum;
use errcodes_core::document::as_key;
use toml_edit::InlineTable;

use super::declared::DeclaredColumns;
use super::model::Entry;
use super::value::FieldValue;
use crate::page::Field;

/// The maximum length of an inline table on a single line.
const LONGEST: usize = 110;

impl Entry {
    /// Returns the entry as an inline table, on a single line if it is short.
    pub(super) fn to_toml(&self, columns: &DeclaredColumns, indent: &str) -> String {
        let fields = self.fields(columns);
        if let Some(line) = one_line(&fields) {
            return line;
        }
        let fields = fields.iter();
        let fields = fields.map(|(key, value)| format!("{indent}  {} = {value},\n", as_key(key)));
        format!("{{\n{}{indent}}}", fields.collect::<String>())
    }

    /// Returns the same inline table as a `toml_edit` tree, for an existing catalog.
    pub(crate) fn to_inline_table(&self, columns: &DeclaredColumns, indent: &str) -> InlineTable {
        let fields = self.fields(columns);
        let is_long = one_line(&fields).is_none();
        let mut table = InlineTable::new();
        for (key, value) in &fields {
            table.insert(*key, value.to_edit());
            if let Some(mut key) = table.key_mut(key).filter(|_| is_long) {
                key.leaf_decor_mut().set_prefix(format!("\n{indent}  "));
            }
            if let Some(value) = table.get_mut(key).filter(|_| is_long) {
                value.decor_mut().set_suffix("");
            }
        }
        if is_long {
            table.set_trailing_comma(true);
            table.set_trailing(format!("\n{indent}"));
        }
        table
    }

    fn fields<'e>(&'e self, columns: &'e DeclaredColumns) -> Vec<(&'e str, FieldValue<'e>)> {
        let datum = |field: Field| {
            let datum = self
                .record
                .get(field)
                .and_then(|text| field.parse_value(text));
            datum.map(|datum| (field.key(), FieldValue::Datum(datum)))
        };
        let name = Datum::Text(self.name.as_str().into());
        let mut fields = vec![("name", FieldValue::Datum(name))];
        fields.extend(
            [Field::Symbol, Field::Message]
                .into_iter()
                .filter_map(datum),
        );
        if !self.params.is_empty() {
            fields.push(("params", FieldValue::Texts(&self.params)));
        }
        let others = [
            Field::Description,
            Field::HttpStatus,
            Field::Retry,
            Field::Category,
            Field::Tags,
            Field::Docs,
            Field::ProblemType,
            Field::Deprecated,
        ];
        fields.extend(others.into_iter().filter_map(datum));
        for (name, text) in &self.record.declared {
            if let Some(datum) = columns.datum(name, text) {
                fields.push((name, FieldValue::Datum(datum)));
            }
        }
        fields
    }
}

/// Returns the inline table on a single line, or `None` if it is too long.
fn one_line(fields: &[(&str, FieldValue<'_>)]) -> Option<String> {
    let pairs = fields
        .iter()
        .map(|(key, value)| format!("{} = {value}", as_key(key)));
    let line = format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "));
    (fields.len() < 3 || line.len() < LONGEST).then_some(line)
}
