#![deny(warnings)]

// The warning about a former spelling is rustc's lint `deprecated`, at the level that the crate sets.
mod denied {
    errcodes::include_catalog!("umbrella.toml", join = false);
}
mod warned {
    #![warn(deprecated)]
    errcodes::include_catalog!("umbrella.toml", join = false);
}
#[allow(deprecated)]
mod allowed {
    errcodes::include_catalog!("derive.toml", join = false);

    #[derive(Debug, errcodes::ErrorCode)]
    #[catalog("derive.toml", enum = Tokens, without(message))]
    enum TokenError {
        #[catalog(rest)]
        Listed(u32),
    }
}

fn main() {}
