//! Functions and limits that `errcodes` and its code generator share. Depend on `errcodes` instead.
//!
//! With the shared hash function, generated code looks for a code in the slot that the generator computed. With the shared
//! character table, generated documentation and logs replace the same characters.
#![no_std]

pub mod character;
pub mod hash;
pub mod location;
pub mod part;
pub mod pattern;

/// The maximum number of placeholders in a message. Generated code stores their values in an array of this size.
pub const MAX_PARAMS: usize = 16;
