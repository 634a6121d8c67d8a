//! The stability of generated types. SDKs publish these types, so removing or changing any part of them breaks other crates.
//!
//! `generated_types.txt` lists the public surface of the types of one catalog. `.ci/accept` accepts additions. A line can
//! disappear only if CHANGELOG.md quotes it under "Unreleased".
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what cannot be built or read fails the test"
)]

mod project;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use proc_macro2::TokenStream;
use project::Project;
use syn::{Expr, ImplItem, Item, ItemEnum, ItemImpl, Meta, Stmt, Visibility};

/// Returns the source of the crate in `tests/stability` with all macros expanded.
fn expansion() -> String {
    let features = ["alloc", "http", "json", "miette", "serde", "tracing"];
    let project = Project::with_features("stability", &features);
    let folder = folder();
    for (from, to) in [("lib.rs", "src/lib.rs"), ("payments.toml", "payments.toml")] {
        project.write(to, &fs::read_to_string(folder.join(from)).unwrap());
    }
    // A stable compiler prints expansions only for the crates that this variable names.
    let output = project
        .command("rustc")
        .args(["--profile=check", "--lib", "--", "-Zunpretty=expanded"])
        .env("RUSTC_BOOTSTRAP", "stability")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/stability"))
}

/// Formats the head of an item on one line. Paths of other crates are shortened to their last segments.
fn head(item: TokenStream) -> String {
    let file = syn2::parse2(item).unwrap();
    let text = prettyplease::unparse(&file);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The formatter breaks long lines after brackets, with a comma before the last one.
    let text = [("( ", "("), (", )", ")"), ("< ", "<"), (", >", ">")]
        .iter()
        .fold(text, |text, (broken, joined)| text.replace(broken, joined));
    let mut rest = text.trim_end_matches("{}").trim_end_matches([' ', ';']);
    let mut head = String::new();
    let is_path = |character: char| character.is_alphanumeric() || "_:".contains(character);
    while let Some(start) = ["::core::", "::alloc::", "::errcodes::", "__errcodes"]
        .iter()
        .filter_map(|root| rest.find(root))
        .min()
    {
        let path = rest[start..].split(|c| !is_path(c)).next().unwrap();
        head.push_str(&rest[..start]);
        head.push_str(path.rsplit("::").next().unwrap());
        rest = &rest[start + path.len()..];
    }
    head + rest
}

fn is_hidden(attributes: &[syn::Attribute]) -> bool {
    let is_hidden = |attribute: &syn::Attribute| matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("doc") && list.tokens.to_string() == "hidden");
    attributes.iter().any(is_hidden)
}

fn enum_lines(item: &ItemEnum, lines: &mut Vec<String>) {
    let name = &item.ident;
    let attributes = item.attrs.iter();
    let non_exhaustive = attributes
        .filter(|attribute| attribute.path().is_ident("non_exhaustive"))
        .map(|_| "#[non_exhaustive] ");
    lines.push(format!("{}enum {name}", non_exhaustive.collect::<String>()));
    // The numbers show the order of `Ord`.
    for (number, variant) in item.variants.iter().enumerate() {
        let (variant, fields) = (&variant.ident, &variant.fields);
        let variant = head(quote::quote!(struct #variant #fields;));
        let variant = variant.trim_start_matches("struct ");
        lines.push(format!("{name}: variant {number} {variant}"));
    }
}

fn impl_lines(item: &ItemImpl, lines: &mut Vec<String>) {
    let (generics, of, bounds) = (&item.generics, &item.self_ty, &item.generics.where_clause);
    let own = head(quote::quote!(type Own = #of;)).replace("type Own = ", "");
    // Beside the module of the items, their path contains it.
    let own = own.rsplit("::").next().unwrap_or_default().to_owned();
    let prefix = match &item.trait_ {
        Some((path, _)) => {
            let line = head(quote::quote!(impl #generics #path for #of #bounds {}));
            lines.push(line.clone());
            line
        }
        None => own,
    };
    for member in &item.items {
        let member = match member {
            ImplItem::Const(member) if is_public(&member.vis, &member.attrs) => {
                let (name, of) = (&member.ident, &member.ty);
                head(quote::quote!(const #name: #of = 0;)).replace(" = 0", "")
            }
            // The items of a trait impl are not `pub`, and the trait defines them.
            ImplItem::Fn(member) if is_public(&member.vis, &member.attrs) => {
                let signature = &member.sig;
                head(quote::quote!(#signature {}))
            }
            ImplItem::Type(member) => {
                let (name, generics, to) = (&member.ident, &member.generics, &member.ty);
                head(quote::quote!(type #name #generics = #to;))
            }
            _ => continue,
        };
        lines.push(format!("{prefix}: {member}"));
    }
}

fn is_public(visibility: &Visibility, attributes: &[syn::Attribute]) -> bool {
    matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes)
}

/// Returns whether a line is about a type or a trait that users cannot name or rely on.
fn is_internal(line: &str) -> bool {
    let internal = [
        "Sealed",
        "StructuralPartialEq",
        "TrivialClone",
        "Seal",
        "Value",
    ];
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.any(|word| internal.contains(&word) || word.starts_with("__") && word != "__N")
}

/// Adds the public surface of an item, including the items in modules and `const _` blocks.
fn surface(item: &Item, lines: &mut Vec<String>) {
    match item {
        Item::Enum(item) if matches!(item.vis, Visibility::Public(_)) => enum_lines(item, lines),
        Item::Impl(item) => impl_lines(item, lines),
        Item::Mod(module) => {
            let items = module.content.iter().flat_map(|(_, items)| items);
            items.for_each(|item| surface(item, lines));
        }
        Item::Const(constant) => {
            let Expr::Block(block) = &*constant.expr else {
                return;
            };
            for statement in &block.block.stmts {
                if let Stmt::Item(item) = statement {
                    surface(item, lines);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn generated_types_keep_their_public_surface() {
    let mut lines = Vec::new();
    let source = expansion();
    let file = syn::parse_file(&source).unwrap();
    file.items.iter().for_each(|item| surface(item, &mut lines));
    let now: BTreeSet<String> = lines
        .into_iter()
        .filter(|line| !is_internal(line))
        .collect();

    let path = folder().join("generated_types.txt");
    let then = fs::read_to_string(&path).unwrap_or_default();
    let then: BTreeSet<String> = then.lines().map(str::to_owned).collect();
    let changelog = concat!(env!("CARGO_MANIFEST_DIR"), "/../CHANGELOG.md");
    let changelog = fs::read_to_string(changelog).unwrap();
    let unreleased = changelog.split("\n## ").nth(1).unwrap();
    let lost: Vec<&String> = then
        .difference(&now)
        .filter(|line| !unreleased.contains(&format!("`{line}`")))
        .collect();
    assert!(
        lost.is_empty(),
        "the generated types lack what they had: {lost:#?}\nIf a major version is to lack it, quote each line in CHANGELOG.md."
    );
    if env::var_os("ACCEPT").is_some() {
        let text: String = now.iter().map(|line| line.clone() + "\n").collect();
        fs::write(&path, text).unwrap();
        return;
    }
    let new: Vec<&String> = now.difference(&then).collect();
    assert!(
        new.is_empty(),
        "the generated types have additions that generated_types.txt does not list; run `.ci/accept` to add them: {new:#?}"
    );
}
