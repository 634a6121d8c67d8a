//! From a page to the text of a catalog.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use errcodes_core::code::{CodeType, CodeValue, parse_integer};
use errcodes_core::document::{as_key, quoted};
use errcodes_core::ident;
use errcodes_core::inert::inert;
use errcodes_core::notation::{MAX_PARAMS, Notation};
use errcodes_core::rule::Rule;
use errcodes_core::source::Source;

use crate::names::EnumNames;
use crate::page::{Page, Record, Role, Space, has_leading_zero, is_number};
use crate::{catalog_file, names};

/// A catalog of what a page lists.
pub(crate) struct Draft {
    pub(crate) provider: String,
    /// Where it comes from, for the comment at the top.
    pub(crate) origin: String,
    pub(crate) enums: Vec<Enum>,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) code_type: CodeType,
    pub(crate) entries: Vec<Entry>,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) params: Vec<String>,
    pub(crate) record: Record,
}

/// A catalog of all that a page lists; `enum_name` makes one enum of it.
pub(crate) fn draft(
    page: Page,
    provider: String,
    origin: String,
    enum_name: Option<&str>,
) -> Draft {
    let enums = if let Some(name) = enum_name {
        let records = page.spaces.into_iter().flat_map(|space| space.records);
        // What several tables say is said once.
        let mut said = HashSet::new();
        let records =
            records.filter(|record| said.insert((record.code.clone(), record.cells.clone())));
        let records = records.collect();
        vec![make_enum(name.to_owned(), None, records)]
    } else {
        enums(page.spaces, &provider, &[])
    };
    Draft {
        provider,
        origin,
        enums,
    }
}

/// The enums of code spaces of a page; the names are others than those that are taken.
///
/// A page of one code space gives the enum the provider's name.
pub(crate) fn enums(spaces: Vec<Space>, provider: &str, taken: &[String]) -> Vec<Enum> {
    let names = names_of_enums(&spaces.iter().collect::<Vec<_>>(), provider, taken);
    let enums = spaces.into_iter().zip(names);
    let enums = enums.map(|(space, name)| make_enum(name, space.heading, space.records));
    enums.collect()
}

/// Returns the names of the enums for code spaces of a page.
pub(crate) fn names_of_enums(spaces: &[&Space], provider: &str, taken: &[String]) -> Vec<String> {
    if spaces.len() == 1 && taken.is_empty() {
        return vec![names::of_enum("", provider)];
    }
    let mut names = EnumNames::new(provider, taken);
    let words = spaces.iter().map(|space| space.words.as_deref());
    words
        .map(|words| names.name(words.unwrap_or_default()))
        .collect()
}

fn make_enum(name: String, description: Option<String>, records: Vec<Record>) -> Enum {
    let names = names::of_records(&records);
    let code_type = code_type(&records);
    let entries = records.into_iter().zip(names).map(|(record, name)| Entry {
        name,
        params: record.get(Role::Message).map(params).unwrap_or_default(),
        record,
    });
    Enum {
        name,
        description,
        code_type,
        entries: entries.collect(),
    }
}

/// The first type that holds all codes; `u32` where that does.
pub(crate) fn code_type(records: &[Record]) -> CodeType {
    let codes = || records.iter().map(|record| &*record.code);
    let named = |name: &str| CodeType::from_name(name).unwrap_or_default();
    if codes().any(|code| !is_number(code) || has_leading_zero(code)) {
        return named("str");
    }
    let numbers: Vec<i128> = codes().filter_map(parse_integer).collect();
    let fits = |low: i128, high: i128| numbers.iter().all(|number| (low..=high).contains(number));
    if fits(0, u32::MAX.into()) {
        CodeType::default()
    } else if fits(i32::MIN.into(), i32::MAX.into()) {
        named("i32")
    } else if fits(i64::MIN.into(), i64::MAX.into()) {
        named("i64")
    } else if fits(0, u64::MAX.into()) {
        named("u64")
    } else {
        named("str")
    }
}

/// Whether a message gives its placeholders names.
pub(crate) fn has_named_places(message: &str) -> bool {
    Notation::ALL
        .iter()
        .any(|notation| !notation.names(message).is_empty())
}

/// Names for the placeholders of a message: those that it gives them, or the words in front of them.
pub(crate) fn params(message: &str) -> Vec<String> {
    let counts = Notation::ALL.map(|notation| (notation, notation.count(message)));
    let mut notations = counts.into_iter().filter(|(_, count)| *count > 0);
    let (Some((notation, count)), None) = (notations.next(), notations.next()) else {
        // What could be in either of two notations is for the author to say.
        return Vec::new();
    };
    if count > MAX_PARAMS || notation.has_too_many(message) {
        return Vec::new();
    }
    let unnamed: Vec<String> = (1..=count)
        .map(|number| format!("value_{number}"))
        .collect();
    let borrowed: Vec<&str> = unnamed.iter().map(String::as_str).collect();
    let own = notation.names(message);
    if own.len() == count && own.iter().all(|name| ident::is_ident(name)) {
        return own.into_iter().map(str::to_owned).collect();
    }
    let mut names: Vec<String> = Vec::new();
    for (number, name) in unnamed.iter().enumerate() {
        let before = word_before(notation, message, &borrowed, number);
        let before = before.filter(|word| !names.contains(word));
        names.push(before.unwrap_or_else(|| {
            if count == 1 {
                "value".to_owned()
            } else {
                name.clone()
            }
        }));
    }
    names
}

/// The word in front of the first place of a parameter, if it can be its name.
fn word_before(
    notation: Notation,
    message: &str,
    params: &[&str],
    number: usize,
) -> Option<String> {
    use errcodes_core::notation::Piece;
    const NO_NAMES: [&str; 24] = [
        "is", "are", "was", "the", "a", "an", "of", "to", "for", "in", "on", "at", "by", "with",
        "from", "and", "or", "not", "than", "per", "be", "until", "because", "that",
    ];
    let pieces = notation.split(message, params);
    let at = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Place(param, _) if *param == number))?;
    let Some(Piece::Words(words)) = at.checked_sub(1).and_then(|before| pieces.get(before)) else {
        return None;
    };
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = words
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '_'))
        .next()?
        .to_lowercase();
    // A sentence that ended has nothing to say about what follows.
    let is_name = word.chars().count() > 1
        && !NO_NAMES.contains(&&*word)
        && ident::is_argument(&word)
        && ident::variant(&word) == word;
    is_name.then_some(word)
}

impl Draft {
    /// The text of the catalog, with what it repeats on purpose allowed.
    pub(crate) fn write(&self) -> String {
        let text = self.write_allowing(&[]);
        let source = Source {
            path: String::new(),
            text,
        };
        let repeats = [Rule::SameMessage, Rule::SameSymbol, Rule::SimilarNames];
        let loaded = catalog_file::load(&source);
        let allowed: Vec<Rule> = repeats
            .into_iter()
            .filter(|rule| loaded.diagnostics.contains(*rule))
            .collect();
        if allowed.is_empty() {
            source.text
        } else {
            self.write_allowing(&allowed)
        }
    }

    fn write_allowing(&self, allowed: &[Rule]) -> String {
        let mut text = format!(
            "# The error codes of {}, as {} lists them.\n# The texts are the vendor's, word for word; the names are made \
             of them, and yours to change.\nprovider = {}\n",
            as_comment(&self.provider),
            as_comment(&self.origin),
            quoted(&self.provider)
        );
        if !allowed.is_empty() {
            let names: Vec<String> = allowed.iter().map(|rule| quoted(rule.name())).collect();
            let _ = writeln!(
                text,
                "# The page repeats some of its texts.\nallow = [{}]",
                names.join(", ")
            );
        }
        for one in &self.enums {
            one.write(&mut text);
        }
        text
    }
}

/// A text as it can stand in a comment of TOML.
pub(crate) fn as_comment(text: &str) -> String {
    inert(text).into_owned()
}

impl Enum {
    /// Codes are one if they are on the wire, however they are printed.
    fn value_of<'r>(&self, record: &'r Record) -> CodeValue<'r> {
        record
            .value(self.code_type)
            .unwrap_or(CodeValue::Text(record.code.as_str().into()))
    }

    pub(crate) fn write(&self, text: &mut String) {
        let name = as_key(&self.name);
        let is_str = self.code_type.name() == "str";
        let has_more = self.description.is_some() || self.code_type != CodeType::default();
        if has_more {
            let _ = writeln!(text, "\n[enums.{name}]");
        }
        if let Some(description) = &self.description {
            let _ = writeln!(text, "description = {}", quoted(description));
        }
        if self.code_type != CodeType::default() {
            let _ = writeln!(text, "code_type = {}", quoted(self.code_type.name()));
        }
        let blank = if has_more { "" } else { "\n" };
        let _ = writeln!(text, "{blank}[enums.{name}.codes]");
        let mut by_code: HashMap<CodeValue<'_>, Vec<&Entry>> = HashMap::new();
        for entry in &self.entries {
            let same = by_code.entry(self.value_of(&entry.record));
            same.or_default().push(entry);
        }
        let mut group = None;
        for (index, entry) in self.entries.iter().enumerate() {
            if entry.record.group != group {
                group.clone_from(&entry.record.group);
                let blank = if index > 0 { "\n" } else { "" };
                if let Some(group) = &group {
                    let _ = writeln!(text, "{blank}# {}", as_comment(group));
                }
            }
            // The errors of one code stand beside the first of them.
            let Some(same) = by_code.remove(&self.value_of(&entry.record)) else {
                continue;
            };
            let code = &entry.record.code;
            let code = if is_str { as_key(code) } else { code.clone() };
            if let [only] = same[..] {
                let _ = writeln!(text, "{code} = {}", only.write(""));
            } else {
                let _ = writeln!(text, "{code} = [");
                for one in same {
                    let _ = writeln!(text, "  {},", one.write("  "));
                }
                let _ = writeln!(text, "]");
            }
        }
    }
}

impl Entry {
    /// An inline table, in one line if it is short.
    pub(crate) fn write(&self, indent: &str) -> String {
        const LONGEST: usize = 110;
        let fields = self.fields();
        let line = format!("{{ {} }}", fields.join(", "));
        if fields.len() < 3 || line.len() < LONGEST {
            return line;
        }
        let fields = fields.iter().map(|field| format!("{indent}  {field},\n"));
        format!("{{\n{}{indent}}}", fields.collect::<String>())
    }

    fn fields(&self) -> Vec<String> {
        let mut fields = vec![format!("name = {}", quoted(&self.name))];
        for role in [Role::Symbol, Role::Message] {
            let text = self.record.get(role);
            fields.extend(text.map(|text| format!("{} = {}", role.key(), quoted(text))));
        }
        if !self.params.is_empty() {
            let params: Vec<String> = self.params.iter().map(|param| quoted(param)).collect();
            fields.push(format!("params = [{}]", params.join(", ")));
        }
        for role in [Role::Description, Role::HttpStatus, Role::Retry, Role::Docs] {
            let value = self.record.get(role).and_then(|text| role.value(text));
            fields.extend(value.map(|value| format!("{} = {value}", role.key())));
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::params;

    #[test]
    fn placeholders_are_named_by_the_words_before_them() {
        let cases: [(&str, &[&str]); 8] = [
            ("jwt is not issued for person with id %s.", &["id"]),
            ("invalid data in one of the input fields: %s", &["fields"]),
            (
                "current limit is %s requests per %s.",
                &["value_1", "value_2"],
            ),
            ("%s and %s", &["value_1", "value_2"]),
            ("User {user_id} has no {item}", &["user_id", "item"]),
            ("key %1 of type %2", &["key", "value_2"]),
            ("100% sure", &[]),
            ("The door is locked.", &[]),
        ];
        for (message, names) in cases {
            assert_eq!(params(message), names, "{message}");
        }
    }
}
