errcodes::include_catalog!("door.toml", derives = [Serialize, Diagnostic]);

fn main() {}
