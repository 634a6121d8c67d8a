use errcodes::ErrorCode;

// Everything that can be wrong in the attribute of a variant, in one enum: all of it is reported.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Mistakes {
    #[catalog(code(1), rest)]
    CodeAndRest,
    #[catalog(rest, unknown)]
    RestAndUnknown(errcodes::UnknownCode<Self>),
    #[catalog(rest)]
    #[catalog(rest)]
    RestTwice,
    #[catalog(code())]
    EmptyList,
    #[catalog(code)]
    NoValue,
    #[catalog(entry =)]
    NothingAfterEquals,
    #[catalog()]
    NoMapping,
    #[catalog]
    NoParentheses,
    #[catalog = "rest"]
    AnotherForm,
    #[catalog(1)]
    Literal,
    #[catalog("22P02")]
    Text,
    #[catalog("derive.toml")]
    Path,
    #[catalog(skip(Display))]
    OptionOfTheEnum,
    #[catalog(cod(1))]
    Misspelt,
    #[catalog(something = 1, else_(2))]
    Unknown,
    #[catalog(code(1..3, 3..=1, one, 2..=))]
    Codes,
    #[catalog(code = 4.5)]
    Float,
    #[catalog(rest(1))]
    Argument,
    #[catalog(entry = "NotFound")]
    Quotes,
    #[catalog(code(1),, rest)]
    Commas,
    OnTheField(#[catalog(code(1))] u32),
}

fn main() {}
