//! `cargo errcodes`: what a catalog's author does every day.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_errcodes::main()
}
