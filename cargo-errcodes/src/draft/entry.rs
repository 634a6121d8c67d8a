//! Entries as inline tables: text for a new catalog, a tree for one that is edited.

use errcodes_core::column::Datum;
use toml_edit::InlineTable;

use super::model::Entry;
use super::value::Value;
use crate::page::Field;

/// An inline table that is longer is written over several lines.
const LONGEST: usize = 110;

impl Entry {
    /// Writes an inline table, in one line if it is short.
    pub(super) fn write(&self, indent: &str) -> String {
        let fields = self.fields();
        if let Some(line) = one_line(&fields) {
            return line;
        }
        let fields = fields.iter();
        let fields = fields.map(|(key, value)| format!("{indent}  {key} = {value},\n"));
        format!("{{\n{}{indent}}}", fields.collect::<String>())
    }

    /// Returns the same inline table for the tree of a catalog that is edited.
    pub(crate) fn to_inline_table(&self, indent: &str) -> InlineTable {
        let fields = self.fields();
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

    fn fields(&self) -> Vec<(&'static str, Value<'_>)> {
        let datum = |field: Field| {
            let datum = self.record.get(field).and_then(|text| field.value(text));
            datum.map(|datum| (field.key(), Value::Datum(datum)))
        };
        let name = Datum::Text(self.name.as_str().into());
        let mut fields = vec![("name", Value::Datum(name))];
        fields.extend(
            [Field::Symbol, Field::Message]
                .into_iter()
                .filter_map(datum),
        );
        if !self.params.is_empty() {
            fields.push(("params", Value::Texts(&self.params)));
        }
        let others = [
            Field::Description,
            Field::HttpStatus,
            Field::Retry,
            Field::Docs,
        ];
        fields.extend(others.into_iter().filter_map(datum));
        fields
    }
}

/// Returns an inline table in one line, if it is short enough for that.
fn one_line(fields: &[(&str, Value<'_>)]) -> Option<String> {
    let pairs = fields.iter().map(|(key, value)| format!("{key} = {value}"));
    let line = format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "));
    (fields.len() < 3 || line.len() < LONGEST).then_some(line)
}
