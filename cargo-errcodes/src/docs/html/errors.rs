//! The entries on the HTML page: a section for each provider and enum, an article for each entry.

use errcodes_core::code::CodeType;

use super::super::reference::{CellValue, ColumnHeader, Entry, Enum, Provider, as_link};
use super::super::wording::plural_errors;
use super::page::{Escaped, Page};

impl Page {
    pub(super) fn provider(&mut self, provider: &Provider<'_>) {
        let id = provider.id.to_string();
        self.push(format_args!(
            "<section class=\"provider\" id=\"{}\">\n",
            Escaped(&id)
        ));
        self.heading("h2", &id, "", provider.name);
        for text in &provider.descriptions {
            self.paragraph("about", text);
        }
        for address in &provider.docs {
            self.docs_link(address);
        }
        for enum_ in &provider.enums {
            self.enum_section(enum_, provider);
        }
        self.push(format_args!("</section>\n"));
    }

    fn heading(&mut self, level: &str, id: &str, of: &str, name: &str) {
        let (id, of, name) = (Escaped(id), Escaped(of), Escaped(name));
        self.push(format_args!("<{level}>"));
        if !of.0.is_empty() {
            self.push(format_args!("<bdi class=\"of\">{of}</bdi> "));
        }
        self.push(format_args!(
            "<bdi>{name}</bdi> <a class=\"link\" href=\"#{id}\" aria-label=\"Link to {name}\">#</a></{level}>\n"
        ));
    }

    fn paragraph(&mut self, class: &str, text: &str) {
        let text = Escaped(text);
        self.push(format_args!(
            "<p class=\"{class}\" dir=\"auto\">{text}</p>\n"
        ));
    }

    fn docs_link(&mut self, address: &str) {
        self.push(format_args!("<p class=\"about\">"));
        self.link("The vendor\u{2019}s documentation", address);
        self.push(format_args!("</p>\n"));
    }

    /// Writes a link if the address is a valid link target, otherwise only the label.
    fn link(&mut self, label: &str, address: &str) {
        let label = Escaped(label);
        match as_link(address) {
            Some(address) => {
                let address = Escaped(address);
                self.push(format_args!(
                    "<a href=\"{address}\" rel=\"noopener\"><bdi>{label}</bdi></a>"
                ));
            }
            None => self.push(format_args!("<bdi>{label}</bdi>")),
        }
    }

    fn enum_section(&mut self, enum_: &Enum<'_>, provider: &Provider<'_>) {
        let (id, code_type) = (enum_.id.to_string(), enum_.code_type.name());
        self.push(format_args!(
            "<section class=\"enum\" id=\"{}\" data-provider=\"{}\" data-bits=\"{}\">\n",
            Escaped(&id),
            Escaped(&provider.id.to_string()),
            bits(enum_.code_type)
        ));
        self.heading("h3", &id, provider.name, enum_.name);
        if let Some(text) = enum_.description {
            self.paragraph("about", text);
        }
        self.push(format_args!(
            "<p class=\"about\">{}, code type <code>{code_type}</code>",
            plural_errors(enum_.errors())
        ));
        if enum_.code_type.ignores_case() {
            self.push(format_args!(", case ignored"));
        }
        if !enum_.extends.is_empty() {
            let names = enum_.extends.join(", ");
            self.push(format_args!(", including those of {}", Escaped(&names)));
        }
        self.push(format_args!("</p>\n"));
        self.success(&enum_.success);
        if let Some(address) = enum_.docs {
            self.docs_link(address);
        }
        self.descriptions(&enum_.columns);
        for entry in enum_.rows() {
            self.entry(entry, &enum_.columns);
        }
        self.push(format_args!("</section>\n"));
    }

    /// Writes the codes that mean success.
    fn success(&mut self, codes: &[&str]) {
        if codes.is_empty() {
            return;
        }
        self.push(format_args!("<p class=\"about\">Codes that mean success: "));
        for (at, code) in codes.iter().enumerate() {
            let separator = if at == 0 { "" } else { ", " };
            self.push(format_args!("{separator}<code>{}</code>", Escaped(code)));
        }
        self.push(format_args!("</p>\n"));
    }

    /// Writes the descriptions of declared columns.
    fn descriptions(&mut self, columns: &[ColumnHeader<'_>]) {
        let described = columns.iter();
        let described: Vec<_> = described
            .filter_map(|column| Some((column.label, column.description?)))
            .collect();
        if described.is_empty() {
            return;
        }
        self.push(format_args!("<dl class=\"columns\">\n"));
        for (label, text) in described {
            self.push(format_args!(
                "<div><dt><code>{}</code></dt><dd dir=\"auto\">{}</dd></div>\n",
                Escaped(label),
                Escaped(text)
            ));
        }
        self.push(format_args!("</dl>\n"));
    }

    fn entry(&mut self, entry: &Entry<'_>, columns: &[ColumnHeader<'_>]) {
        let (id, code, name) = (
            entry.id.to_string(),
            Escaped(entry.code),
            Escaped(entry.name),
        );
        let id = Escaped(&id);
        let breakable = breakable(entry.name);
        let class = if entry.deprecated.is_some() {
            "entry deprecated"
        } else {
            "entry"
        };
        self.push(format_args!(
            "<article class=\"{class}\" id=\"{id}\">\n<h4>\
             <code class=\"code\">{code}</code> <span class=\"name\">{breakable}</span> \
             <a class=\"link\" href=\"#{id}\" aria-label=\"Link to {code} {name}\">#</a></h4>\n"
        ));
        if let Some(id) = &entry.id_by_name {
            let id = id.to_string();
            self.push(format_args!("<span id=\"{}\"></span>\n", Escaped(&id)));
        }
        if let Some(message) = entry.message {
            self.message(message, entry.literals.as_deref());
        }
        if let Some(text) = entry.description {
            self.paragraph("description", text);
        }
        if let Some(deprecated) = entry.deprecated {
            let colon = if deprecated.0.is_some() { ": " } else { "" };
            let why = Escaped(deprecated.0.unwrap_or_default());
            self.push(format_args!(
                "<p class=\"why\" dir=\"auto\"><strong>Deprecated</strong>{colon}{why}</p>\n"
            ));
        }
        self.facts(entry, columns);
        self.push(format_args!("</article>\n"));
    }

    fn message(&mut self, message: &str, literals: Option<&[String]>) {
        self.push(format_args!("<p class=\"message\" dir=\"auto\""));
        if let Some(literals) = literals {
            let literals = serde_json::json!(literals).to_string();
            self.push(format_args!(" data-words=\"{}\"", Escaped(&literals)));
        }
        self.push(format_args!(">{}</p>\n", Escaped(message)));
    }

    /// Writes the values of the other columns.
    fn facts(&mut self, entry: &Entry<'_>, columns: &[ColumnHeader<'_>]) {
        let start = self.len();
        if let Some(symbol) = entry.symbol {
            self.fact("Symbol", |page| page.code("symbol", symbol));
        }
        if !entry.aliases.is_empty() {
            self.fact("Also", |page| page.codes("alias", &entry.aliases));
        }
        if let Some(category) = entry.category {
            self.fact("Category", |page| page.code("category", category));
        }
        if !entry.tags.is_empty() {
            self.fact("Tags", |page| page.codes("tag", &entry.tags));
        }
        if !entry.params.is_empty() {
            self.fact("Parameters", |page| page.codes("param", &entry.params));
        }
        if entry.is_success {
            self.fact("Success", |page| page.cell_value(CellValue::YesNo(true)));
        }
        if entry.is_fallback {
            self.fact("Fallback", |page| page.cell_value(CellValue::YesNo(true)));
        }
        for (column, value) in columns.iter().zip(&entry.values) {
            if let Some(value) = value {
                self.fact(column.label, |page| page.cell_value(*value));
            }
        }
        if let Some((name, id)) = &entry.from {
            let (name, id) = (Escaped(name), id.to_string());
            self.fact("Inherited from", |page| {
                page.push(format_args!("<a href=\"#{}\">{name}</a>", Escaped(&id)));
            });
        }
        if self.len() > start {
            self.insert(start, "<dl>\n");
            self.push(format_args!("</dl>\n"));
        }
    }

    fn fact(&mut self, label: &str, value: impl FnOnce(&mut Self)) {
        self.push(format_args!("<div><dt>{}</dt><dd>", Escaped(label)));
        value(self);
        self.push(format_args!("</dd></div>\n"));
    }

    fn code(&mut self, class: &str, text: &str) {
        let text = Escaped(text);
        self.push(format_args!("<code class=\"{class}\">{text}</code>"));
    }

    fn codes(&mut self, class: &str, texts: &[&str]) {
        for (at, text) in texts.iter().enumerate() {
            self.push(format_args!("{}", if at == 0 { "" } else { ", " }));
            self.code(class, text);
        }
    }

    fn cell_value(&mut self, value: CellValue<'_>) {
        match value {
            CellValue::Text(text) => self.push(format_args!("<bdi>{}</bdi>", Escaped(text))),
            CellValue::Reference(text) => self.link(text, text),
            CellValue::Number(number) => self.push(format_args!("{number}")),
            CellValue::YesNo(value) => {
                self.push(format_args!("{}", if value { "yes" } else { "no" }));
            }
        }
    }
}

/// Returns a name with line break opportunities between its words, because it can be longer than a line on a phone.
fn breakable(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 16);
    let mut was_lower = false;
    for c in name.chars() {
        if was_lower && c.is_uppercase() {
            out.push_str("<wbr>");
        }
        was_lower = !c.is_uppercase();
        // Names are Rust identifiers, which need no escaping.
        out.push(c);
    }
    out
}

/// Returns the number of bits of the codes; empty for text codes.
fn bits(code_type: CodeType) -> &'static str {
    code_type
        .name()
        .trim_start_matches(['u', 'i', 's', 't', 'r'])
}
