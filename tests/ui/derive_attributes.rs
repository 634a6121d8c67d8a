use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
enum Without {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
#[catalog("derive.toml", enum = States)]
enum Two {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog(derive)]
enum NoPath {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enumm = Tokens)]
enum Option {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, skip(Displa))]
enum Part {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Token)]
enum Enum {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml")]
enum Unsaid {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("no_such_file.toml")]
enum NoFile {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
struct Struct;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Generic<T> {
    #[catalog(rest)]
    Other(T),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Mixed {
    #[catalog(code(1))]
    #[catalog(rest)]
    Both,
    #[catalog(rest)]
    #[catalog(unknown)]
    Rest(errcodes::UnknownCode<Self>),
    #[catalog(code())]
    Empty,
    #[catalog(code(1..3))]
    HalfOpen,
    #[catalog(code(3..=1))]
    Backwards,
    #[catalog(code(one))]
    Name,
    #[rest(1)]
    Argument,
}

fn main() {}
