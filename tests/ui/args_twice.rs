errcodes::include_catalog!("beside.toml", non_exhaustive, enums = [], non_exhaustive);
errcodes::include_catalog!("beside.toml", enums = [Beside, Beside]);

fn main() {}
