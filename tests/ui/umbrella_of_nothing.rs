errcodes::include_catalog!("beside.toml", enums = [Typo], umbrella = AnyError);

fn main() {}
