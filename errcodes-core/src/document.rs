//! A TOML document as a tree in which every key and value knows its place.
//!
//! The lexer and the parser are `toml_parser`'s, which goes on after a syntax error; this builds the
//! tree from its events. Unlike a tree made for data, this one keeps a key that is written twice:
//! whoever reads the table knows what the repetition means ("code 126 is listed twice") and what to
//! do with the second value.

mod builder;
mod syntax;
mod syntax_error;
mod tree;
mod write;

pub use self::syntax::parse;
pub use self::tree::{Table, Text, Value, ValueKind};
pub use self::write::{as_key, quoted};
