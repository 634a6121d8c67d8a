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
#[catalog("derive.toml", enum = Tokens, without(Displa))]
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
    #[rest]
    Other(T),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Mixed {
    #[code(1)]
    #[rest]
    Both,
    #[rest]
    #[unknown]
    Rest(errcodes::UnknownCode<Self>),
    #[code()]
    Empty,
    #[code(1..3)]
    HalfOpen,
    #[code(3..=1)]
    Backwards,
    #[code(one)]
    Name,
    #[rest(1)]
    Argument,
}

fn main() {}
