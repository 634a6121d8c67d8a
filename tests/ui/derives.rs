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
mod unknown {
    errcodes::include_catalog!("beside.toml", derives = [Missing]);
}

fn main() {
    // The types are there all the same.
    let _ = (twice::Beside::ALL, empty::Beside::ALL);
}
