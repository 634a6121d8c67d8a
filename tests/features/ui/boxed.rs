use errcodes::ErrorCode;

errcodes::include_catalog!("door.toml");

fn open() -> Result<(), Box<dyn ErrorCode>> {
    Err(Door::Locked)?
}

fn main() {
    let error: Box<dyn ErrorCode> = Door::Locked.into();
    let other: Box<dyn ErrorCode> = Box::from(Door::Locked);
    let _ = (error.downcast::<Door>(), other, open());
}
