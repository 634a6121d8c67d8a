errcodes::include_catalog!("door.toml");

fn main() {
    let response = Door::from_response(423, r#"{"code": 23}"#);
    println!("{:?}", response.error());
    if Door::check_response(423_u16, Vec::<u8>::new()).is_err() {
        println!("locked");
    }
}
