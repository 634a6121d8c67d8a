#![deny(deprecated)]

mod old {
    errcodes::include_catalog!("deprecated.toml");
}

fn main() {
    match old::Old::from(1) {
        old::Old::Gone => {}
        old::Old::CODE_2 => {}
        old::Old::Here | old::Old::Unknown(_) => {}
    }
}
