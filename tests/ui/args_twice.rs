errcodes::include_catalog!("beside.toml", non_exhaustive, vis = pub, non_exhaustive);
errcodes::include_catalog!("beside.toml", enums = [Beside, Beside]);
errcodes::include_catalog!("beside.toml", enums = []);

fn main() {}
