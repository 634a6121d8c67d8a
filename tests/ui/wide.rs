//! The message for a `Wide` of an enum that it does not support.

use errcodes::Wide;

mod door {
    errcodes::include_catalog!("../../errcodes/tests/door.toml");
}

mod sqlstate {
    errcodes::include_catalog!("../catalogs/sqlstate.toml");
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog("../../errcodes/tests/door.toml", enum = Door)]
enum WithoutUnknown {
    #[catalog(rest)]
    Any,
}

fn field<T: serde::de::DeserializeOwned>() {}

fn main() {
    field::<Wide<door::Door>>();
    field::<Wide<sqlstate::SqlState>>();
    let _: Wide<WithoutUnknown> = Wide::from(5);
    let _ = Wide::from(sqlstate::SqlState::NoData);
}
