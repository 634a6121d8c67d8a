//! The umbrella enum, which has a variant for each enum of the catalog.

use std::fmt::Write as _;

use super::column::Accessor;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::trait_columns;
use super::writer::{Writer, inherent_impl};
use crate::column::BUILT_IN;
use crate::markdown::Markdown;

pub(super) fn expand(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    definition(out, plan, ident);
    shared(out, plan, ident);
    inherent_impl(out, ident, |out| {
        for column in &BUILT_IN {
            if let Some(accessor) = Accessor::new(column, &plan.value_enums) {
                forward(out, plan, ident, &accessor);
            }
        }
    });
}

/// Calls the macro with the items that all umbrella enums have.
fn shared(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    let inner: Vec<&str> = plan.enums.iter().map(|planned| &*planned.ident).collect();
    let (inner, provider) = (inner.join(","), plan.provider());
    let _ = write!(
        out,
        "__errcodes::umbrella_enum! {{ enum {ident}({inner}), name = {provider:?}, "
    );
    trait_columns::write(out, plan, &plan.rows());
    out.push('}');
}

/// Writes an accessor that calls the same accessor of the inner enum.
fn forward(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str, accessor: &Accessor<'_>) {
    let name = accessor.name();
    let unraw = name.trim_start_matches("r#");
    let mut docs = Markdown::from("Returns ");
    docs.code(&format!("{unraw}()"))
        .push(" of the inner error.");
    accessor.write_forward(out, &docs, |method| {
        let mut body = String::from("match self {");
        for PlannedEnum { ident: inner, .. } in &plan.enums {
            let _ = write!(body, "{ident}::{inner}(error) => error.{method}(),");
        }
        body.push('}');
        body
    });
}

fn definition(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    let mut docs = Markdown::from("Any error of ");
    docs.text(plan.provider()).push(".");
    let catalog = plan.catalog;
    for text in [&catalog.description, &catalog.docs].into_iter().flatten() {
        docs.push("\n\n").paragraphs(&text.value);
    }
    let attributes = plan.attributes();
    let has_texts = |planned: &PlannedEnum<'_>| planned.decl.code_type.is_text();
    let copy = if plan.enums.iter().any(has_texts) {
        ""
    } else {
        "::core::marker::Copy, "
    };
    out.docs(&docs);
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, {copy}::core::fmt::Debug, \
             ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, \
             ::core::hash::Hash)]\
         {attributes} pub enum {ident} {{"
    );
    for PlannedEnum {
        ident: inner, decl, ..
    } in &plan.enums
    {
        let mut docs = Markdown::from("An error of ");
        docs.code(&decl.name.value).push(".");
        out.docs(&docs);
        let _ = write!(out, "{inner}({inner}),");
    }
    out.push('}');
}
