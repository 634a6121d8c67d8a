//! Reads, checks and expands errcodes catalogs.
//!
//! This crate implements the macros of `errcodes` as a plain library: it does not need a running compiler, and it does not
//! panic on any input. The code that reads the tokens of the macros is in `errcodes-macros-impl`.
//!
//! The data flows in one direction:
//!
//! | step | from | to |
//! |---|---|---|
//! | [`locate`](mod@locate) | the path in the macro's argument | a [`Source`](source::Source): the text of the file |
//! | [`document`] | the text | a tree of TOML tables and values, each with its [`Span`](source::Span) |
//! | [`load`](mod@load) | the tree | a [`Loaded`](load::Loaded) catalog: the content of the file, the enums with their valid entries, and the diagnostics |
//! | [`codegen`] | the loaded catalog | Rust source |
//!
//! Errors never stop the flow: each step adds its diagnostics to one [`Diagnostics`](diagnostic::Diagnostics) and
//! continues with the valid parts.

pub mod base;
pub mod code;
pub mod codegen;
pub mod column;
pub mod computed;
pub mod diagnostic;
pub mod document;
pub mod ident;
pub mod inert;
pub mod keys;
pub mod load;
pub mod locate;
pub mod markdown;
pub mod model;
pub mod notation;
pub mod order;
mod parse;
pub mod pattern;
pub mod render;
pub mod resolved;
pub mod rule;
pub mod source;
pub mod suggest;
mod validate;
