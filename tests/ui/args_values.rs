errcodes::include_catalog!("beside.toml", non_exhaustive = true);
errcodes::include_catalog!("beside.toml", vis);
errcodes::include_catalog!("beside.toml", join);
errcodes::include_catalog!("beside.toml", enums = Beside);
errcodes::include_catalog!("beside.toml", enums = ["Beside"]);
errcodes::include_catalog!("beside.toml", join = "All");
errcodes::include_catalog!("beside.toml",, non_exhaustive);

fn main() {}
