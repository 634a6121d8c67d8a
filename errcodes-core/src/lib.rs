//! Reads, checks and expands errcodes catalogs.
//!
//! This is the code behind the macros of `errcodes`, as a plain library: nothing in it needs a compiler
//! to be running, and no input makes it panic. What reads the macros' own tokens is beside it, in `errcodes-macros-impl`.
//!
//! The data flows one way:
//!
//! | step | from | to |
//! |---|---|---|
//! | [`locate`](mod@locate) | the path in the macro's argument | a [`Source`](source::Source): the text of the file |
//! | [`document`] | the text | a tree of TOML tables and values, each with its [`Span`](source::Span) |
//! | [`load`](mod@load) | the tree | a [`Loaded`](load::Loaded) catalog: what the file says, what is right in it, and the diagnostics |
//! | [`codegen`] | the loaded catalog | Rust source |
//!
//! Errors never end the flow: each step pushes its diagnostics into one [`Diagnostics`](diagnostic::Diagnostics)
//! and goes on with what is right.

pub mod code;
pub mod codegen;
pub mod column;
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
mod parse;
pub mod render;
pub mod resolved;
pub mod rule;
pub mod source;
pub mod suggest;
mod validate;
