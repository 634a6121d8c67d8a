errcodes::include_catalog!("not_utf8.toml");

fn main() {}
