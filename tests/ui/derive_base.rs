//! An enum whose attributes use the keys of the catalog instead of the codes that the server sends.

use errcodes::{ErrorCode, MatchedCode};

#[derive(Debug, ErrorCode)]
#[catalog("derive_base.toml", enum = Vault)]
#[repr(u32)]
enum VaultError {
    #[catalog(code(1000))]
    Zero,
    Overflow = 1002,
    #[catalog(code("1057..=1061"))]
    Reward(MatchedCode<Self, 0>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive_base.toml", enum = Vault)]
enum TooFew {
    #[catalog(code(7000))]
    Zero,
}

fn main() {}
