//! Has only the default features of errcodes. `tests/ui.rs` compiles the programs in `ui/`.
