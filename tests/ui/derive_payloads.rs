use errcodes::ErrorCode;

mod vendor {
    errcodes::include_catalog!("derive.toml");
}

// A field that can hold neither a code nor the vendor's error: the compiler reports it at the field.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Io {
    #[catalog(rest)]
    Other(std::io::Error),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum OfAnotherEnum {
    #[catalog(rest)]
    Other(vendor::States),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Umbrella {
    #[catalog(rest)]
    Other(vendor::VendorError),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Boxed {
    #[catalog(rest)]
    Other(Box<vendor::Tokens>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Reference {
    #[catalog(rest)]
    Other(&'static str),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Pair {
    #[catalog(rest)]
    Other((u32, u32)),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum Texts {
    #[catalog(rest)]
    Other(std::borrow::Cow<'static, str>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum Shared {
    #[catalog(rest)]
    Other(std::sync::Arc<str>),
}

fn main() {}
