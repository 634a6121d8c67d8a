errcodes::include_catalog!("beside.toml");

pub struct Beside;

mod twice {
    errcodes::include_catalog!("beside.toml");
    errcodes::include_catalog!("beside.toml");
}

fn main() {}
