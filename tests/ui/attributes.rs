mod not_attributes {
    errcodes::include_catalog!("beside.toml", attributes = [#[must_use], 1]);
}
mod empty {
    errcodes::include_catalog!("beside.toml", attributes = []);
}
mod no_list {
    errcodes::include_catalog!("beside.toml", attributes(must_use));
}
mod short {
    errcodes::include_catalog!("beside.toml", attrs = [must_use]);
}
mod refused {
    errcodes::include_catalog!(
        "beside.toml",
        attributes = [
            derive(strum::AsRefStr, Debug),
            non_exhaustive,
            repr(u8),
            cfg(test),
            serde(rename_all = "snake_case"),
            cfg_attr(test, derive(Debug, strum::EnumIter), cfg(unix)),
        ],
    );
}
mod of_one_enum {
    errcodes::include_catalog!(
        "beside.toml",
        enums = [
            #[derive(Serialize, strum::EnumIter)]
            #[repr(u8)]
            Beside
        ],
    );
}
// The tests do not enable the feature.
mod on_a_condition {
    errcodes::include_catalog!(
        "beside.toml",
        attributes = [
            cfg_attr(not(test), derive(JsonSchema)),
            cfg_attr(test, derive(ToSchema)),
        ],
    );
}
mod unknown {
    errcodes::include_catalog!(
        "beside.toml",
        enums = [#[first] Beside],
        attributes = [second(1), cfg_attr(all(), third), nowhere::fourth],
    );
}

fn main() {
    // The types are there all the same.
    let _ = (not_attributes::Beside::ALL, refused::Beside::ALL);
    let _ = (of_one_enum::Beside::ALL, empty::Beside::ALL);
}
