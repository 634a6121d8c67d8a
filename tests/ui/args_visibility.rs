errcodes::include_catalog!("beside.toml", pub(crate));
errcodes::include_catalog!("beside.toml", vis = crate);

fn main() {}
