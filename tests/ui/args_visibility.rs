mod m1 {
    errcodes::include_catalog!("beside.toml", pub(crate));
}
mod m2 {
    errcodes::include_catalog!("beside.toml", vis = crate);
}

fn main() {}
