//! What reads an error from the body of a response, for the feature `serde`; and what else there is for
//! features of `errcodes`. The macros around it drop it where the feature is off.

use std::fmt::Write as _;

use super::plan::Plan;
use super::planned::PlannedEnum;
use crate::code::CodeType;
use crate::document::Text;
use crate::model::Wire;

/// Writes what an enum has for the features.
pub(super) fn expand(out: &mut String, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let ident = &planned.ident;
    out.push_str("__errcodes::with_serde! {");
    serialize(out, ident);
    let deserialize = match planned.decl.code_type {
        CodeType::Integer(integer) => format!(
            "__errcodes::deserialize_integer::<_, ::core::primitive::{}, D>(deserializer)",
            integer.name()
        ),
        CodeType::Str => "__errcodes::deserialize_text(deserializer)".to_owned(),
    };
    let _ = write!(
        out,
        "impl<'de> __errcodes::serde::Deserialize<'de> for {ident} {{\
             fn deserialize<D: __errcodes::serde::Deserializer<'de>>(deserializer: D) \
                 -> ::core::result::Result<Self, D::Error> {{ {deserialize} }} }}"
    );
    if let Some(level) = level(plan, planned, str::to_owned) {
        from_response(out, ident, &[level]);
    }
    out.push('}');
    diagnostic(out, ident);
}

/// Writes what the enum that joins the others has for the features.
pub(super) fn expand_join(out: &mut String, plan: &Plan<'_>, ident: &str) {
    out.push_str("__errcodes::with_serde! {");
    serialize(out, ident);
    let levels = plan.catalog.levels.iter();
    let levels: Vec<String> = levels
        .filter_map(|name| {
            let is_named = |planned: &&PlannedEnum<'_>| planned.decl.name.value == name.value;
            let planned = plan.enums.iter().find(is_named)?;
            let variant = &planned.ident;
            level(plan, planned, |error| {
                format!("{error}.map({ident}::{variant})")
            })
        })
        .collect();
    if !levels.is_empty() {
        from_response(out, ident, &levels);
    }
    out.push('}');
    diagnostic(out, ident);
}

fn serialize(out: &mut String, ident: &str) {
    let _ = write!(
        out,
        "impl __errcodes::serde::Serialize for {ident} {{\
             fn serialize<S: __errcodes::serde::Serializer>(&self, serializer: S) \
                 -> ::core::result::Result<S::Ok, S::Error> {{\
                 __errcodes::serde::Serialize::serialize(&self.code(), serializer) }} }}"
    );
}

/// How one enum is read from a body, if the catalog says; `wrap` makes the type that is wanted of an
/// expression for an `Option` of the enum.
fn level(
    plan: &Plan<'_>,
    planned: &PlannedEnum<'_>,
    wrap: impl Fn(&str) -> String,
) -> Option<String> {
    let decl = planned.decl;
    let tables = [decl.wire.as_ref(), plan.catalog.wire.as_ref()];
    tables.iter().flatten().next()?;
    let mut places = String::new();
    for (name, get) in PLACES {
        let places_of = tables.iter().flatten().map(|wire| get(wire));
        let stated = places_of.clone().find(|places| !places.is_empty());
        let stated = stated.into_iter().flatten().map(|place| &*place.value);
        let _ = write!(places, "{name}: &{:?},", stated.collect::<Vec<_>>());
    }
    let ident = &planned.ident;
    let code = match decl.code_type {
        CodeType::Integer(integer) => format!(
            "__errcodes::read_integer_code::<{ident}, ::core::primitive::{}>(code, evidence)",
            integer.name()
        ),
        CodeType::Str => format!("__errcodes::read_text_code::<{ident}>(code, evidence)"),
    };
    Some(format!(
        "__errcodes::Level {{\
             wire: __errcodes::Wire {{ {places} }},\
             code: |code, evidence| {code},\
             symbol: |symbol, evidence| {symbol},\
             problem_type: |problem_type, evidence| {problem_type},\
         }},",
        code = wrap(&code),
        symbol = wrap(&format!(
            "__errcodes::read_symbol::<{ident}>(symbol, evidence)"
        )),
        problem_type = wrap(&format!(
            "__errcodes::read_problem_type::<{ident}>(problem_type, evidence)"
        )),
    ))
}

type Places = for<'w, 's> fn(&'w Wire<'s>) -> &'w [Text<'s>];

const PLACES: [(&str, Places); 5] = [
    ("code", |wire| &wire.code),
    ("message", |wire| &wire.message),
    ("detail", |wire| &wire.detail),
    ("symbol", |wire| &wire.symbol),
    ("problem_type", |wire| &wire.problem_type),
];

fn from_response(out: &mut String, ident: &str, levels: &[String]) {
    let _ = write!(
        out,
        "impl __errcodes::FromResponse for {ident} {{\
             const LEVELS: &'static [__errcodes::Level<Self>] = &[{levels}]; }}\
         impl {ident} {{\
             #[doc = \"What the server meant by this HTTP status and body. It takes any body, and loses \
                 nothing of it.\"]\
             pub fn from_response(\
                 http_status: impl ::core::convert::Into<::core::primitive::u16>, \
                 body: impl ::core::convert::Into<__errcodes::Body>) \
                 -> __errcodes::ServerError<Self> {{\
                 <Self as __errcodes::FromResponse>::from_response(http_status, body) }} }}",
        levels = levels.concat(),
    );
}

fn diagnostic(out: &mut String, ident: &str) {
    let text = "__errcodes::Text<'a>";
    let _ = write!(
        out,
        "__errcodes::with_miette! {{ impl __errcodes::miette::Diagnostic for {ident} {{\
             fn code<'a>(&'a self) -> {text} {{ ::core::option::Option::Some(__errcodes::code(self)) }}\
             fn help<'a>(&'a self) -> {text} {{ __errcodes::shown(self.description()) }}\
             fn url<'a>(&'a self) -> {text} {{ __errcodes::shown(self.docs()) }} }} }}"
    );
}
