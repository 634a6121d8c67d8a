errcodes::include_catalog!();
errcodes::include_catalog!(beside.toml);

fn main() {}
