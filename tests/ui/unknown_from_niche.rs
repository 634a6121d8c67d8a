//! Everybody can name the value in the seal of an enum, but not the field that it is in.

mod own {
    errcodes::include_catalog!("beside.toml");
}

type Seal = <own::Beside as errcodes::__private::v1::Sealed>::Seal;

fn main() {
    let seal = Seal { 0: errcodes::__private::v1::Niche8::Sealed };
    let _ = own::Beside::Unknown(errcodes::__private::v1::unlisted(1, seal));
}
