//! The message for a `Wide` of an enum whose codes are texts.

use errcodes::Wide;

mod door {
    errcodes::include_catalog!("../../errcodes/tests/door.toml");
}

mod sqlstate {
    errcodes::include_catalog!("../catalogs/sqlstate.toml");
}

fn field<T: serde::de::DeserializeOwned>() {}

fn main() {
    field::<Wide<door::Door>>();
    field::<Wide<sqlstate::SqlState>>();
    let _ = Wide::from(sqlstate::SqlState::NoData);
}
