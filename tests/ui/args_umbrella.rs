errcodes::include_catalog!("umbrella.toml");

mod named {
    errcodes::include_catalog!("umbrella.toml", umbrella = Second);
}

mod not_named {
    errcodes::include_catalog!("umbrella.toml", umbrella = true);
}

mod keyword {
    errcodes::include_catalog!("umbrella.toml", umbrella = none, enums = [FirstError as type]);
}

fn main() {}
