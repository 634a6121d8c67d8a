//! Expands the macros of `errcodes`.
//!
//! It is a crate beside [`errcodes_core`], which does the work, because it alone needs `syn`: in a first build the
//! other one is compiled while `syn` is. Nothing in it needs a compiler to be running, so tests and the command line
//! tool reach it, too.

pub mod args;
mod depth;
pub mod derive;
pub mod derives;
pub mod expansion;
pub mod include;
mod options;
