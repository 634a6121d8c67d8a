//! `cargo errcodes`, the command line tool for catalogs.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_errcodes::main()
}
