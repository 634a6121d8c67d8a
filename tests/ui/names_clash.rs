mod default {
    errcodes::include_catalog!("names_clash.toml");
}
mod stated {
    errcodes::include_catalog!("names_clash.toml", umbrella = AcmeKind, enums = [Acme, AcmeKind]);
}
mod right {
    errcodes::include_catalog!("names_clash_joined.toml", umbrella = AnyAcme);
}
mod joined {
    errcodes::include_catalog!("names_clash_joined.toml");
}
mod no_name {
    errcodes::include_catalog!("names_clash_no_name.toml");
}

fn main() {
    // All else is there.
    let _ = (default::Acme::One, default::AcmeKind::Two, default::가::K);
    let _ = default::Acme::One.category() == Some(default::AcmeCategory::First);
    let _ = (stated::Acme::One, stated::AcmeKind::Two);
    let _ = right::AnyAcme::from(right::AcmeError::One);
    let _ = (joined::AcmeError::One, joined::Payment::Seven);
    let _ = (no_name::Lines::One, no_name::Payment::Seven);
}
