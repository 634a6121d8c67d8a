//! A TOML document as a tree in which every key and value has its location in the source.
//!
//! The lexer and the parser come from `toml_parser`, which continues after a syntax error. This module builds the tree
//! from the parser's events. The tree keeps both occurrences of a repeated key, because only the reader of a table can report
//! the repetition ("code 126 is listed twice") and decide how to handle the second value.

mod builder;
mod place;
mod syntax;
mod syntax_error;
mod tree;
mod write;

pub use self::place::place_in;
pub use self::syntax::parse;
pub use self::tree::{Base, Table, Text, Value, ValueKind};
pub use self::write::{as_key, quoted};
