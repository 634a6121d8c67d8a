//! The messages for a `Wide` of an enum that it does not support.

use errcodes::Wide;

mod door {
    errcodes::include_catalog!("../../errcodes/tests/door.toml");
}

mod sqlstate {
    errcodes::include_catalog!("../catalogs/sqlstate.toml");
}

/// It has no variant for the codes that are not listed.
#[derive(Debug, errcodes::ErrorCode)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum Listed {
    Locked,
    #[catalog(rest)]
    Other,
}

fn field<T: serde::de::DeserializeOwned>() {}

fn main() {
    field::<Wide<door::Door>>();
    field::<Wide<sqlstate::SqlState>>();
    field::<Wide<Listed>>();
    let _ = Wide::from(sqlstate::SqlState::NoData);
}
