errcodes::include_catalog!(concat!(env!("OUT_DIR"), "/beside.toml"));
errcodes::include_catalog!(env!("ERRCODES_NOT_SET"));
errcodes::include_catalog!(env!("ERRCODES_NOT_SET", "run this with `just`"));
errcodes::include_catalog!(concat!("beside", include_str!("x"), ".toml"));
errcodes::include_catalog!(PATH);
errcodes::include_catalog!(concat!("besid", PATH));
errcodes::include_catalog!(concat!("beside", b'x'));
errcodes::include_catalog!(concat!("beside", , ".toml"));
errcodes::include_catalog!(env!());
errcodes::include_catalog!(env!(OUT_DIR));
errcodes::include_catalog!(concat!("beside", ".toml").trim());
errcodes::include_catalog!(option_env!("X"));
errcodes::include_catalog!(my::concat!("beside.toml"));
errcodes::include_catalog!(concat!("besid.toml"));
errcodes::include_catalog!(7);

const PATH: &str = "beside.toml";

#[derive(Debug, errcodes::ErrorCode)]
#[catalog(concat!(env!("OUT_DIR"), "/beside.toml"))]
enum Own {}

fn main() {}
