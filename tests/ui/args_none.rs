errcodes::include_catalog!();
errcodes::include_catalog!(beside.toml);
errcodes::include_catalog!("beside.toml"Renamed);

fn main() {}
