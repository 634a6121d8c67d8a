//! The errors of the compiler for items of errcodes whose feature is off.
//!
//! `TRYBUILD=overwrite cargo test -p errcodes-features-tests` accepts the current errors.

#[test]
fn missing_features_are_named() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
