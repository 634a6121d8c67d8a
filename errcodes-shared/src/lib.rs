//! Facts and functions on which `errcodes` and the generator of its code have to agree. Depend on `errcodes` instead.
//!
//! A place in a table that the generator computes is the place in which the generated code looks, and a character that
//! is inert in generated documentation is inert in a log.
#![no_std]

pub mod character;
pub mod hash;

/// The largest number of placeholders in a message: generated code keeps their values in an array.
pub const MAX_PARAMS: usize = 16;
