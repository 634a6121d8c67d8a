errcodes::include_catalog!("join.toml");

mod named {
    errcodes::include_catalog!("join.toml", join = Second);
}

mod not_named {
    errcodes::include_catalog!("join.toml", join = true);
}

mod keyword {
    errcodes::include_catalog!("join.toml", join = none, enums = [First as type]);
}

fn main() {}
