use errcodes::ErrorCode;

// Discriminants that have drifted from the codes.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
#[repr(u16)]
enum Drifted {
    NotFound = 1,
    Expired = 3,
    #[catalog(code(3))]
    Inactive,
    #[catalog(rest)]
    Other = 70,
}

// None of them is a code.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum SomethingElse {
    NotFound = 100,
    Expired,
    #[catalog(rest)]
    Other,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, ignore_discriminants = true)]
enum Value {
    #[catalog(rest)]
    Other = 1,
}

// The compiler evaluates a constant.
const LAST: u16 = 6;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
#[repr(u16)]
enum Constant {
    Busy = LAST,
    #[catalog(rest)]
    Other,
}

fn main() {}
