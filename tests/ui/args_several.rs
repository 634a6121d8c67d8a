// All errors at once, and the types are there.
errcodes::include_catalog!("beside.toml", pub(crate), umbrella, non_exhaustiv, enums = [], vis);

fn main() {
    let _ = Beside::ALL;
}
