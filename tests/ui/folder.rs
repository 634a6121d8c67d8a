errcodes::include_catalog!("../ui");

fn main() {}
