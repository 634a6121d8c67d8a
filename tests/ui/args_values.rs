mod m1 {
    errcodes::include_catalog!("beside.toml", non_exhaustive = true);
}
mod m2 {
    errcodes::include_catalog!("beside.toml", vis);
}
mod m3 {
    errcodes::include_catalog!("beside.toml", umbrella);
}
mod m4 {
    errcodes::include_catalog!("beside.toml", enums = Beside);
}
mod m5 {
    errcodes::include_catalog!("beside.toml", enums = ["Beside"]);
}
mod m6 {
    errcodes::include_catalog!("beside.toml", umbrella = "All");
}
mod m7 {
    errcodes::include_catalog!("beside.toml",, non_exhaustive);
}

fn main() {}
