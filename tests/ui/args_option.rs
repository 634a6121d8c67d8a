errcodes::include_catalog!("beside.toml", non_exhaustiv);

fn main() {}
