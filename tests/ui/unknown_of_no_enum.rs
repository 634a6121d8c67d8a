use errcodes::UnknownCode;

// The argument of `UnknownCode` is an enum, not the type of the code.
struct Response {
    code: UnknownCode<u32>,
}

fn main() {}
