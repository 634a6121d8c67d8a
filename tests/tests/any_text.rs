//! Reading a catalog never panics, whatever its text. The spans of the diagnostics lie within the text, and the
//! generated code is valid Rust.
#![allow(clippy::print_stdout, reason = "the tests print statistics")]

use std::collections::HashSet;
use std::fmt::Write as _;

use errcodes_core::codegen::{Plan, generate};
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::load::load;
use errcodes_core::rule::Rule;
use errcodes_core::source::Source;
use unicode_normalization::UnicodeNormalization as _;

fn nfc(name: &str) -> String {
    name.nfc().collect()
}

const TRUSTX: &str = include_str!("../../catalog/trustx.toml");
const REAL: [&str; 16] = [
    include_str!("../../catalog/faceki.toml"),
    include_str!("../../catalog/openapi_v2.toml"),
    include_str!("../../catalog/tru_id.toml"),
    include_str!("../catalogs/odd.toml"),
    include_str!("../catalogs/json_rpc.toml"),
    include_str!("../catalogs/uefi.toml"),
    include_str!("../catalogs/columns.toml"),
    include_str!("../catalogs/gates.toml"),
    include_str!("../catalogs/odd_text.toml"),
    include_str!("../catalogs/sqlstate.toml"),
    include_str!("../catalogs/responses.toml"),
    include_str!("../catalogs/computed.toml"),
    include_str!("../catalogs/base.toml"),
    include_str!("../catalogs/tags.toml"),
    include_str!("../catalogs/aliases.toml"),
    include_str!("../catalogs/any_case.toml"),
];

/// Loads a catalog, generates code from it, and returns the diagnostics. With `thorough`, also renders the diagnostics
/// and parses the code.
fn expand(text: &str, thorough: bool) -> Vec<Diagnostic> {
    let source = Source {
        path: "any.toml".to_owned(),
        text: text.to_owned(),
    };
    let loaded = load(&source, nfc);
    let (mut plan, name_diagnostics) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(name_diagnostics);
    plan.umbrella.get_or_insert_with(|| "__Join".to_owned());
    let items = generate(&plan);
    let diagnostics = diagnostics.into_sorted();
    for diagnostic in &diagnostics {
        let spans = diagnostic
            .labels
            .iter()
            .map(|(span, _)| *span)
            .chain([diagnostic.span]);
        for span in spans {
            assert!(
                span.start <= span.end && span.end <= text.len(),
                "{diagnostic:?}\n{text}"
            );
        }
        if thorough {
            assert!(
                diagnostic.render(&source).contains("any.toml:"),
                "{diagnostic:?}"
            );
        }
    }
    // Outside a macro, the lexer is slow.
    if thorough {
        let parsed = syn::parse_file(&items);
        assert!(parsed.is_ok(), "{:?}\n{text}\n{items}", parsed.err());
        if let Ok(file) = parsed {
            let repeated = repeated_names(&file);
            assert!(repeated.is_empty(), "duplicate names {repeated:?}\n{text}");
        }
    }
    diagnostics
}

/// Returns the names that the compiler rejects as duplicates.
fn repeated_names(file: &syn::File) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut repeated = Vec::new();
    let mut name = |scope: String, ident: &syn::Ident| {
        // The compiler compares identifiers after normalization.
        if !seen.insert(nfc(&format!("{scope}::{ident}"))) {
            repeated.push(format!("{scope}::{ident}"));
        }
    };
    for item in &file.items {
        match item {
            syn::Item::Enum(item) => {
                name("type".to_owned(), &item.ident);
                for variant in &item.variants {
                    name(format!("variant {}", item.ident), &variant.ident);
                }
            }
            syn::Item::Struct(item) => name("type".to_owned(), &item.ident),
            syn::Item::Impl(item) if item.trait_.is_none() => {
                let self_ty = quote::ToTokens::to_token_stream(&item.self_ty).to_string();
                for inner in &item.items {
                    match inner {
                        // Long functions have a second version for unoptimized builds, behind a `cfg`.
                        syn::ImplItem::Fn(inner) if !has_cfg(&inner.attrs) => {
                            name(format!("value {self_ty}"), &inner.sig.ident);
                        }
                        syn::ImplItem::Const(inner) => {
                            name(format!("value {self_ty}"), &inner.ident);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    repeated
}

fn has_cfg(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg"))
}

/// A pseudo-random number generator with a fixed seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }
}

#[test]
fn random_text_never_panics() {
    // Parts of catalogs, and characters that make them invalid.
    const PIECES: [&str; 68] = [
        "tags",
        "aliases",
        "symbol_aliases",
        "case",
        "\"ignore\"",
        "fields",
        "columns",
        "response",
        "envelope",
        "placeholder_style",
        "retryable",
        "lints",
        "defaults",
        "wire",
        "levels",
        "placeholders",
        "http_status",
        "retry",
        "category",
        "deprecated",
        "true",
        "\"str\"",
        "\"braces\"",
        "\"{a} {0} %s %%\"",
        "\"1..=5\"",
        "\"/code\"",
        "\"u8\"",
        "[\"a\", \"A\"]",
        "provider",
        "enums",
        "codes",
        "name",
        "message",
        "extends",
        "code_type",
        "params",
        "symbol",
        "=",
        " = ",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        ",",
        ".",
        "\n",
        "\r\n",
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "#",
        "1",
        "-1121",
        "0x80070005",
        "\"One\"",
        "\"Common\"",
        "\\",
        "\\u",
        "\u{202E}",
        "\u{FEFF}",
        "\0",
        "é",
        "错误",
        "\t",
        "[enums.A.codes]\n",
    ];
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for round in 0..3_000 {
        let mut text = String::new();
        for _ in 0..random.below(60) {
            text.push_str(PIECES[random.below(PIECES.len())]);
        }
        expand(&text, round % 10 == 0);
    }
}

#[test]
fn damaged_real_catalogs_never_panic() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for catalog in REAL {
        for round in 0..60 {
            let mut text = catalog.to_owned();
            for _ in 0..=random.below(3) {
                let mut cut = || {
                    let mut at = random.below(text.len());
                    while !text.is_char_boundary(at) {
                        at -= 1;
                    }
                    at
                };
                let (a, b) = (cut(), cut());
                let piece = text[a.min(b)..a.max(b)].to_owned();
                match random.below(3) {
                    0 => text.replace_range(a.min(b)..a.max(b), ""),
                    1 => {
                        text.insert_str(a, piece.lines().next().unwrap_or_default());
                    }
                    _ => text.truncate(a),
                }
            }
            expand(&text, round % 10 == 0);
        }
    }
}

/// Deletes and duplicates each line of a real catalog, and swaps it with the next one. Most diagnostics must point at the
/// change; the others point at a line that the change made invalid.
#[test]
fn a_changed_line_is_reported_at_its_position() {
    let lines: Vec<&str> = TRUSTX.lines().collect();
    let (mut total, mut near) = (0, 0);
    for at in 0..lines.len() {
        for change in 0..3 {
            let mut changed = lines.clone();
            match change {
                0 => drop(changed.remove(at)),
                1 => changed.insert(at, lines[at]),
                _ if at + 1 < lines.len() => changed.swap(at, at + 1),
                _ => continue,
            }
            let text = changed.join("\n");
            for diagnostic in expand(&text, false) {
                total += 1;
                let line = |at: usize| text[..at.min(text.len())].matches('\n').count();
                let starts = diagnostic.labels.iter().map(|(span, _)| span.start);
                let is_near = starts
                    .chain([diagnostic.span.start])
                    .any(|start| line(start).abs_diff(at) <= 2);
                near += u32::from(is_near);
            }
        }
    }
    println!(
        "{near} of {total} diagnostics are at the change; {} lines changed 3 times each",
        lines.len()
    );
    // A deleted header, for example, invalidates references to its enum and the lines below it.
    assert!(near * 100 >= total * 80, "{near} of {total}");
}

/// Deletes and duplicates every token, and swaps it with the next one.
#[test]
#[ignore = "reads 24,000 catalogs: half a minute in release mode, minutes in debug mode"]
fn changing_any_token_never_panics() {
    check_changed_tokens(1);
}

#[test]
fn changing_some_tokens_never_panics() {
    check_changed_tokens(41);
}

fn check_changed_tokens(step: usize) {
    let is_word = |c: char| c.is_alphanumeric() || "_-%".contains(c);
    let mut tokens: Vec<&str> = Vec::new();
    let mut rest = TRUSTX;
    while !rest.is_empty() {
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len()).max(1);
        let (token, after) = rest.split_at(word.max(rest.chars().next().map_or(1, char::len_utf8)));
        tokens.push(token);
        rest = after;
    }
    let (mut reported, mut changes) = (0, 0);
    for at in (0..tokens.len() - 1).step_by(step) {
        for change in 0..3 {
            let mut edited = tokens.clone();
            match change {
                0 => drop(edited.remove(at)),
                1 => edited.insert(at, tokens[at]),
                _ => edited.swap(at, at + 1),
            }
            changes += 1;
            reported += usize::from(!expand(&edited.concat(), false).is_empty());
        }
    }
    println!(
        "{changes} changes of {} tokens, {reported} of them reported",
        tokens.len()
    );
}

#[test]
fn limits_are_reported() {
    let mut chain = "provider = \"Vendor\"\n".to_owned();
    for number in 0..1_000 {
        let _ = writeln!(chain, "[enums.E{number}]\nextends = [\"E{}\"]", number + 1);
        let _ = writeln!(
            chain,
            "[enums.E{number}.codes]\n{number} = {{ name = \"N{number}\" }}"
        );
    }
    let _ = writeln!(chain, "[enums.E1000.codes]\n1000 = {{ name = \"Last\" }}");
    let rules: Vec<Rule> = expand(&chain, false)
        .iter()
        .map(|diagnostic| diagnostic.rule)
        .collect();
    assert!(rules.contains(&Rule::TooMany), "{rules:?}");

    let lines = |number: usize, line: &dyn Fn(usize) -> String| -> String {
        (0..number).map(line).collect::<Vec<_>>().join("\n")
    };
    let codes = "[enums.A.codes]\n1 = { name = \"One\" }\n";
    let columns = lines(1_001, &|number| {
        format!("c{number} = {{ type = \"str\", optional = true }}")
    });
    let words = lines(1_001, &|number| format!("\"w{number}\","));
    let defaults = lines(1_001, &|number| {
        format!("{{ codes = {number}, category = \"c\" }},")
    });
    let envelope = lines(17, &|number| format!("\"A{number}\","));
    let success = |number: usize| lines(number, &|number| format!("{number},"));
    let (few, many) = (success(256), success(257));
    let heirs = lines(50, &|number| {
        let codes = format!("[enums.B{number}.codes]\n1 = {{ name = \"One\" }}");
        format!("[enums.B{number}]\nextends = [\"A\"]\n{codes}")
    });
    let cases = [
        (
            format!("[enums.A]\nsuccess = [{many}]\n{codes}"),
            "256 codes",
        ),
        (
            format!("[enums.A]\nsuccess = [{few}]\n{codes}{heirs}"),
            "10000 success codes",
        ),
        (
            format!("[enums.A.columns]\n{columns}\n{codes}"),
            "1000 columns",
        ),
        (
            format!("[enums.A.columns]\nx = [{words}]\n{codes}"),
            "1000 values",
        ),
        (
            format!("[enums.A]\ndefaults = [{defaults}]\n{codes}"),
            "1000 codes and ranges",
        ),
        (
            format!("[response]\nenvelope = [{envelope}]\n{codes}"),
            "16 enums",
        ),
    ];
    for (text, limit) in cases {
        let text = format!("provider = \"Vendor\"\n{text}");
        let diagnostics = expand(&text, false);
        let too_many = diagnostics
            .iter()
            .find(|diagnostic| diagnostic.rule == Rule::TooMany);
        assert!(
            too_many.is_some_and(|diagnostic| diagnostic.message.contains(limit)),
            "{limit}"
        );
    }

    let brackets = format!(
        "provider = {}\n[enums.A.codes]\n1 = {{ name = \"One\" }}\n",
        "[".repeat(100_000)
    );
    assert!(!expand(&brackets, false).is_empty());
    let closed = format!(
        "provider = {}{}\n",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert!(!expand(&closed, false).is_empty());
    let dotted = format!("{}x = 1\n", "a.".repeat(100_000));
    assert!(!expand(&dotted, false).is_empty());
    let header = format!("[{}a]\n", "a.".repeat(100_000));
    assert!(!expand(&header, false).is_empty());
    let code = format!("[enums.A.codes]\n1{} = 1\n", ".1".repeat(100_000));
    assert!(!expand(&code, false).is_empty());

    // A large table of negative codes without a `code_type` causes a single error.
    let mut negative = "provider = \"Vendor\"\n[enums.A.codes]\n".to_owned();
    for code in 1..20_000 {
        let _ = writeln!(negative, "-{code} = {{ name = \"E{code}\" }}");
    }
    assert!(!expand(&negative, false).is_empty());
}

/// Regression tests: each of these catalogs used to take minutes or longer.
#[test]
fn large_catalogs_load_quickly() {
    let enums = |number: usize, each: &dyn Fn(usize) -> String| {
        let enums = (0..number).map(|at| {
            let extends = if at > 0 {
                format!("extends = [\"E{}\"]\n", at - 1)
            } else {
                String::new()
            };
            format!("[enums.E{at}]\n{extends}{}", each(at))
        });
        format!("provider = \"Vendor\"\n{}", enums.collect::<String>())
    };
    let entry = |at: usize| format!("[enums.E{at}.codes]\n{at} = {{ name = \"N{at}\" }}\n");
    let fields = enums(400, &|at| {
        format!(
            "columns = {{ c{at} = {{ type = \"u8\", default = 1 }} }}\n{}",
            entry(at)
        )
    });
    let rules: Vec<Rule> = expand(&fields, false)
        .iter()
        .map(|diagnostic| diagnostic.rule)
        .collect();
    assert!(rules.contains(&Rule::TooMany), "{rules:?}");

    let numbers = |number: usize, each: &dyn Fn(usize) -> String| -> String {
        (0..number).map(each).collect()
    };
    let required = format!(
        "provider = \"Vendor\"\n[enums.A.columns]\n{}[enums.A.codes]\n{}",
        numbers(1_000, &|at| format!("c{at} = \"u8\"\n")),
        numbers(1_000, &|at| format!("{at} = {{ name = \"N{at}\" }}\n")),
    );
    assert!(!expand(&required, false).is_empty());

    let message = |text: &str| {
        format!(
            "provider = \"Vendor\"\n[enums.A.codes]\n1 = {{ name = \"A\", message = \"{text}\", params = [\"a\"] }}\n"
        )
    };
    assert!(!expand(&message(&"{ ".repeat(200_000)), false).is_empty());
    assert!(!expand(&message(&"%(".repeat(200_000)), false).is_empty());
    assert!(!expand(&message(&"{a}".repeat(30_000)), false).is_empty());
    let distinct = numbers(30_000, &|at| format!("{{a{at}}}"));
    assert!(!expand(&message(&distinct), false).is_empty());

    let texts = format!(
        "provider = \"Vendor\"\n[enums.A]\ncode_type = \"str\"\n[enums.A.codes]\n{}",
        numbers(10_000, &|at| format!(
            "c{at} = {{ name = \"A{at}\", category = \"k{at}\" }}\nC{at} = {{ name = \"B{at}\" }}\n"
        )),
    );
    assert_eq!(expand(&texts, false), []);
}
