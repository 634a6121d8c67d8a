errcodes::include_catalog!("text_codes.toml");

fn read<E: errcodes::FromResponse>(body: &str) -> errcodes::ErrorResponse<E> {
    E::from_response(400, body)
}

fn main() {
    let _ = read::<SqlState>("{}");
    let _ = SqlState::from_response(400, "{}");
}
