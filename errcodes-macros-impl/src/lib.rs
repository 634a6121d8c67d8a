//! Expands the macros of `errcodes`.
//!
//! This crate is separate from [`errcodes_core`] because only this one needs `syn`: in a first build, cargo compiles `errcodes_core` and
//! `syn` in parallel. It works outside the compiler, so tests and the command line tool also use it.

pub mod args;
pub mod attributes;
pub mod catalog_path;
mod depth;
pub mod derive;
pub mod derives;
pub mod expansion;
pub mod export;
pub mod generated_file;
pub mod include;
mod options;
pub mod target;
mod word_types;
