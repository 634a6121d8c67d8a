errcodes::include_catalog!("join.toml");

mod named {
    errcodes::include_catalog!("join.toml", join = Second);
}

fn main() {}
