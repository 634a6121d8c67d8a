errcodes::include_catalog!("text_codes.toml");

fn by_reference(error: &SqlState) -> u8 {
    match error {
        SqlState::CODE_22P02 => 1,
        _ => 2,
    }
}

fn main() {
    let error = SqlState::from("22P02");
    match error {
        SqlState::CODE_22P02 => {}
        SqlState::Unknown(_) => {}
    }
    let moved = error;
    let _ = (moved, error, by_reference(&SqlState::from(5)));
    let _: SqlState = SqlState::Unknown(String::new());
}
