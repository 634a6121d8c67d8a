mod option {
    errcodes::include_catalog!("beside.toml", non_exhaustive, vis = pub, non_exhaustive);
}
mod name {
    errcodes::include_catalog!("beside.toml", enums = [Beside, Beside]);
}
mod empty {
    errcodes::include_catalog!("beside.toml", enums = []);
}

fn main() {}
