//! The compiler's errors for misused types, invalid arguments of the macros, and invalid catalogs.
//!
//! `TRYBUILD=overwrite cargo test -p errcodes-tests --test ui` accepts the current errors.

#[test]
fn compile_errors_are_as_expected() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
