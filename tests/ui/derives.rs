mod twice {
    errcodes::include_catalog!(
        "beside.toml",
        derives = [Serialize, Debug, serde::Deserialize, Serialize],
    );
}
mod empty {
    errcodes::include_catalog!("beside.toml", derives = []);
}
mod no_list {
    errcodes::include_catalog!("beside.toml", derives = Serialize);
}
mod singular {
    errcodes::include_catalog!("beside.toml", derive = [Serialize]);
}
// The field of `Unknown`, or another impl, makes these derives impossible.
mod impossible {
    errcodes::include_catalog!(
        "beside.toml",
        derives = [
            clap::ValueEnum,
            proptest_derive::Arbitrary,
            strum::EnumIter,
            strum::EnumString,
            num_enum::TryFromPrimitive,
            schemars::JsonSchema,
            utoipa::ToSchema,
            thiserror::Error,
        ],
    );
}
// The tests do not enable the features.
mod features {
    errcodes::include_catalog!("beside.toml", derives = [JsonSchema, ToSchema]);
}
mod unknown {
    errcodes::include_catalog!("beside.toml", derives = [Missing]);
}

fn main() {
    // The types are there all the same.
    let _ = (twice::Beside::ALL, empty::Beside::ALL);
}
