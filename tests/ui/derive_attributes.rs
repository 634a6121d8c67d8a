use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
enum Without {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
#[catalog("derive.toml", enum = States)]
enum Two {
    #[catalog(rest)]
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog(derive)]
enum NoPath {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog]
enum NoParentheses {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog()]
enum Nothing {
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enumm = Tokens, skip(), from, rest, enum = "Tokens")]
enum Options {
    #[catalog(rest)]
    A,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, skip(Displa, symbols, nothing_like_it))]
enum Skip {
    #[catalog(rest)]
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

fn main() {}
