use errcodes::ErrorCode as _;

errcodes::include_catalog!("door.toml");

fn main() {
    let status = Door::Locked.status_code();
    println!("{:?}", status);
}
