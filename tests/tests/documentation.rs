//! Texts of catalogs appear literally in documentation, never as code, markup or links.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "invalid output fails the test"
)]

use std::fmt::Write as _;

use errcodes_core::codegen::{Plan, generate};
use errcodes_core::inert::inert;
use errcodes_core::load::load;
use errcodes_core::markdown::Markdown;
use errcodes_core::source::Source;
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// The extensions that rustdoc enables.
fn rustdoc() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

/// The extensions that other tools may enable.
fn everything() -> Options {
    Options::all()
        - Options::ENABLE_OLD_FOOTNOTES
        - Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        - Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

/// Returns the text that a reader of the Markdown sees. `html` lists the HTML elements that it may contain.
///
/// # Panics
///
/// Panics if the Markdown contains anything except text, inline code, paragraphs, URLs that link to themselves, and `html`.
fn visible_text(markdown: &str, options: Options, html: &[&str]) -> String {
    let mut broken_link =
        |link: pulldown_cmark::BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
            panic!(
                "rustdoc would resolve {:?} as a link in\n{markdown}",
                link.reference
            )
        };
    let mut text = String::new();
    let (mut link, mut link_start) = (String::new(), 0);
    let parser = Parser::new_with_broken_link_callback(markdown, options, Some(&mut broken_link));
    for event in parser {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::Start(Tag::Paragraph) => {}
            Event::End(TagEnd::Paragraph) => text.push('\n'),
            Event::InlineHtml(element) if html.contains(&&*element) => {
                if &*element == "<br/>" {
                    text.push('\n');
                }
            }
            Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) if link.is_empty() => {
                assert!(
                    dest_url.starts_with("https://") || dest_url.starts_with("http://"),
                    "{dest_url}"
                );
                link = dest_url.to_string();
                link_start = text.len();
            }
            // The text of a link is equal to its target.
            Event::End(TagEnd::Link) => assert_eq!(text[link_start..], std::mem::take(&mut link)),
            event => panic!("{event:?} in\n{markdown}"),
        }
    }
    text
}

/// Parts of texts that could act as markup.
const PIECES: [&str; 96] = [
    "a",
    "B",
    "7",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\n\n    ",
    "\r\r\t",
    "\u{B}",
    "\u{C}",
    "\0",
    "\u{1B}",
    "\u{7F}",
    "\u{85}",
    "\u{9B}31m",
    "\u{2028}",
    "\u{2029}",
    "\u{202E}",
    "\u{2066}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{A0}",
    "é",
    "错误",
    "🦀",
    "`",
    "``",
    "```",
    "```rust\n",
    "~",
    "~~~",
    "~~",
    "*",
    "**",
    "_",
    "__",
    "#",
    "# ",
    "-",
    "--",
    "---",
    "- ",
    "- [x] ",
    "+ ",
    "=",
    "===",
    "1. ",
    "1) ",
    "007.",
    ">",
    "> ",
    "<",
    "<b>",
    "</code>",
    "<!--",
    "-->",
    "<?x?>",
    "<script>alert(1)</script>",
    "<![CDATA[",
    "&",
    "&amp;",
    "&#10;",
    "&lt;",
    "[",
    "]",
    "[a]",
    "[a](b)",
    "![a](b)",
    "[^1]",
    "[^1]: x",
    "[Option]",
    "[`Vec`]",
    "]: https://x.example",
    "(",
    ")",
    "|",
    "|---|",
    "\n|a|\n|-|\n",
    "\\",
    "\\\\",
    "\"",
    "'",
    "...",
    "..",
    ".",
    ":",
    ":smile:",
    "$x$",
    "{{ site }}",
    "{% raw %}",
    "https://a.example/b_c?d=e&f=g",
    "www.example.com",
];

/// A pseudo-random number generator with a fixed seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn text(&mut self) -> String {
        let length = 1 + self.below(8);
        let mut text = String::new();
        for _ in 0..length {
            match self.below(12) {
                0 => text.push(char::from_u32(u32::try_from(self.below(0xD800)).unwrap()).unwrap()),
                1 => text.push(char::from(u8::try_from(self.below(0x80)).unwrap())),
                _ => text.push_str(PIECES[self.below(PIECES.len())]),
            }
        }
        text
    }
}

/// The number of random texts.
const TEXTS: usize = 20_000;

#[test]
fn any_text_is_shown_literally() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..TEXTS {
        let text = random.text();
        let inert = inert(&text);
        for options in [rustdoc(), everything()] {
            // At the start of a paragraph, and between words.
            let mut docs = Markdown::default();
            docs.text(&text);
            let alone = visible_text(docs.as_str(), options, &[]);
            assert_eq!(alone.trim_end_matches('\n'), &*inert, "{text:?} {docs:?}");
            let mut docs = Markdown::from("Code ");
            docs.code(&text).push(": ").text(&text).push(".");
            let within = visible_text(docs.as_str(), options, &["<code>", "</code>"]);
            assert_eq!(
                within,
                format!("Code {inert}: {inert}.\n"),
                "{text:?} {docs:?}"
            );
            let mut docs = Markdown::page("");
            docs.lines(&text);
            let lines = visible_text(docs.as_str(), options, &["<br/>", "<span>", "</span>"]);
            assert!(!docs.as_str().contains('\n'), "{docs:?}");
            let words = |text: &str| text.replace([' ', '\n'], "");
            assert_eq!(words(&lines), words(&inert), "{text:?} {docs:?}");
            let mut docs = Markdown::default();
            docs.paragraphs(&text);
            let paragraphs = visible_text(docs.as_str(), options, &[]);
            assert_eq!(words(&paragraphs), words(&inert), "{text:?} {docs:?}");
        }
    }
}

/// Returns a catalog in which each text is `text`.
fn catalog(text: &str) -> String {
    let mut quoted = String::new();
    for c in text.chars() {
        let _ = write!(quoted, "\\U{:08X}", u32::from(c));
    }
    format!(
        "provider = \"P{quoted}\"\ndescription = \"{quoted}\"\n\
         [enums.Door]\ncode_type = \"str\"\ndescription = \"{quoted}\"\n\
         [enums.Door.columns]\n\
         note = {{ type = \"str\", default = \"d{quoted}\", description = \"c{quoted}\" }}\n\
         [enums.Door.codes]\n\
         \"k{quoted}\" = {{ name = \"Locked\", message = \"{quoted}m %s\", params = [\"p\"], symbol = \"{quoted}s\", \
         category = \"W{quoted}\", note = \"{quoted}n\", description = \"{quoted}\", problem_type = \"urn:x\", \
         deprecated = \"{quoted}d\" }}\n"
    )
}

/// Returns the documentation of each item in an expansion.
fn documentation(items: &str) -> Vec<String> {
    let file = syn::parse_file(&format!("pub mod generated {{ {items} }}")).unwrap();
    let mut docs = Docs::default();
    syn::visit::Visit::visit_file(&mut docs, &file);
    docs.0
}

#[derive(Default)]
struct Docs(Vec<String>);

impl<'ast> syn::visit::Visit<'ast> for Docs {
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let syn::Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(docs) = &literal.lit
        {
            self.0.push(docs.value());
        }
        if let syn::Meta::List(list) = &attribute.meta
            && list.path.is_ident("deprecated")
        {
            let note: syn::MetaNameValue = syn::parse2(list.tokens.clone()).unwrap();
            if let syn::Expr::Lit(literal) = &note.value
                && let syn::Lit::Str(note) = &literal.lit
            {
                self.0.push(note.value());
            }
        }
    }
}

#[test]
fn no_line_of_generated_documentation_is_code() {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut checked = 0;
    for _ in 0..300 {
        let text = random.text();
        let source = Source {
            path: "hostile.toml".to_owned(),
            text: catalog(&text),
        };
        let loaded = load(&source, str::to_owned);
        let mut plan = Plan::all(&loaded);
        plan.umbrella = Some("Any".to_owned());
        for docs in documentation(&generate(&plan)) {
            checked += 1;
            for line in docs.lines() {
                let line = line.strip_prefix(' ').unwrap_or(line);
                let is_code = line.starts_with("    ")
                    || line.contains(['\t', '\r'])
                    || line.trim_start().starts_with("```")
                    || line.trim_start().starts_with("~~~");
                assert!(!is_code, "{text:?}\n{docs}");
            }
            // The documentation with this heading contains headings and links that errcodes itself writes.
            if !docs.contains("# Errors") {
                visible_text(docs.trim(), rustdoc(), &["<code>", "</code>"]);
            }
        }
    }
    assert!(checked > 5_000, "{checked}");
}
