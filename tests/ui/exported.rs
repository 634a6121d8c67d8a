// The macro that `export = broken` generates, with a catalog that a newer release of errcodes rejects.
macro_rules! broken {
    ({ $($errcodes:tt)+ } $($item:tt)+) => {
        $($errcodes)+::__private::v1::derive_exported! {
            1 "sdk@1.2.0/catalog.toml"
            "provider = \"Vendor\"\n[enums.Api.codes]\n7 = { name = \"Seven\", mesage = \"a\" }\n8 = { name = \"Eight\", message = \"a \" }\n"
            $($item)+
        }
    };
}

macro_rules! newer {
    ({ $($errcodes:tt)+ } $($item:tt)+) => {
        $($errcodes)+::__private::v1::derive_exported! { 2 "sdk@1.2.0/catalog.toml" "" $($item)+ }
    };
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog(broken)]
enum Broken {
    Seven,
    #[catalog(unknown)]
    Unknown(errcodes::UnknownCode<Self>),
}

#[derive(Debug, errcodes::ErrorCode)]
#[catalog(newer)]
enum Newer {
    Seven,
}

mod text {
    errcodes::include_catalog!("beside.toml", export = "sdk_catalog");
}
mod nothing {
    errcodes::include_catalog!("beside.toml", export);
}

fn main() {}
