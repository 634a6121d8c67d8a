errcodes::include_catalog!("bad_catalog_keeps_types.toml");

fn main() {
    // Only the mistakes in the catalog are errors.
    match Tokens::from(126) {
        Tokens::NotFound | Tokens::Inactive | Tokens::MaxUse | Tokens::Window => {}
        Tokens::Unknown(_) => {}
    }
    let _ = Vendor::from(Others::Other);
}
