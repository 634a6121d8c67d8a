errcodes::include_catalog!("deny_warnings.toml", deny_warnings);

mod shown {
    errcodes::include_catalog!("deny_warnings.toml", enums = [Nothing]);
}

fn main() {
    let _ = Vendor::from(1);
}
