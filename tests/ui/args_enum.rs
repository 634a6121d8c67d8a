errcodes::include_catalog!("beside.toml", enums = [Besides, Common as Other]);

fn main() {}
