errcodes::include_catalog!("beside.toml", enums = [Typo], join = AnyError);

fn main() {}
