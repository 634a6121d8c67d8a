//! Tests of the enums with derives of other crates, in `tests`.
