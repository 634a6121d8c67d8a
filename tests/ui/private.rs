mod inner {
    errcodes::include_catalog!("beside.toml", vis = pub(self));
}

fn main() {
    let _ = inner::Beside::from(1);
}
