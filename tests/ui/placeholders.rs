errcodes::include_catalog!("placeholders.toml");

fn main() {
    let _ = Moves::format_too_fast(&5);
    let _ = Moves::format_too_fast(&5, &6, &7);
    let _ = Moves::format_too_slow(&5);
    let _ = Moves::TooFast.severity(1);
}
