//! What the compiler says about mistakes: in the use of the types, in the arguments of the macro, and,
//! for each kind of mistake, in a catalog.
//!
//! `TRYBUILD=overwrite cargo test -p errcodes-tests --test ui` accepts what it says now.

#[test]
fn mistakes_are_told_by_the_compiler() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
