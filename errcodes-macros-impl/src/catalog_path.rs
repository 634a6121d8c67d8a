//! The path of a catalog in the arguments of a macro: a string, or `concat!` and `env!`.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Lit, LitStr, Path, Token};

use crate::expansion::{Parsed, UsageDiagnostic};
use crate::options::{parse_all, split};

/// The path of a catalog, as written in the arguments of a macro.
///
/// A macro receives tokens before the compiler expands the macros in them, so this type evaluates `concat!` and `env!` itself. The
/// expansion contains the author's tokens, so that the compiler evaluates them too, and tracks the variables.
#[derive(Clone, Debug)]
pub struct CatalogPath {
    tokens: TokenStream,
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Variable(Variable),
}

/// `env!("OUT_DIR")`
#[derive(Clone, Debug)]
struct Variable {
    name: String,
    /// The message of the author for the case that the variable is not set.
    message: Option<String>,
    span: Span,
}

impl CatalogPath {
    /// Parses the path.
    pub(crate) fn parse(tokens: TokenStream) -> Parsed<Self> {
        let parts = match single_text(&tokens) {
            Some(text) => vec![Part::Text(text.value())],
            None => parse_all(ungrouped(tokens.clone()), |input| expression(input, true))?,
        };
        Ok(Self { tokens, parts })
    }

    /// Returns the path at the start of the arguments of a macro, if it is valid.
    pub fn first(arguments: TokenStream) -> Option<Self> {
        let first = split(arguments).into_iter().next()?;
        Self::parse(first.tokens).ok()
    }

    /// Returns the path. `variable` returns the value of an environment variable.
    ///
    /// # Errors
    ///
    /// Returns an error at the variable if it is not set.
    pub fn evaluate(
        &self,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<String, UsageDiagnostic> {
        let mut path = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => path.push_str(text),
                Part::Variable(part) => {
                    path.push_str(&variable(&part.name).ok_or_else(|| part.not_set())?);
                }
            }
        }
        Ok(path)
    }

    /// Returns the path if it does not depend on environment variables.
    pub fn text(&self) -> Option<String> {
        self.evaluate(|_| None).ok()
    }

    /// Returns the position: that of all tokens, or of the first one if the compiler cannot join spans.
    pub fn span(&self) -> Span {
        ungrouped(self.tokens.clone()).span()
    }

    /// Returns the position of the last token.
    pub fn last_span(&self) -> Span {
        match self.tokens.clone().into_iter().last() {
            Some(TokenTree::Group(group)) => group.span_close(),
            Some(token) => token.span(),
            None => Span::call_site(),
        }
    }

    /// Returns the string, if the path is one without a macro.
    pub(crate) fn single_text(&self) -> Option<LitStr> {
        single_text(&self.tokens)
    }

    /// Removes a suffix of the string, such as `name` in `"a.toml"name`.
    pub(crate) fn without_suffix(mut self) -> Self {
        if let Some(text) = self.single_text() {
            self.tokens = LitStr::new(&text.value(), text.span()).into_token_stream();
        }
        self
    }
}

impl ToTokens for CatalogPath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

impl Variable {
    fn not_set(&self) -> UsageDiagnostic {
        let Self {
            name,
            message,
            span,
        } = self;
        let error = UsageDiagnostic::new(
            *span,
            format!("the environment variable `{name}` is not set"),
        );
        match message {
            Some(message) => error.help(message),
            None if name == "OUT_DIR" => error.help(
                "cargo sets it only for a package with a build script: add the file `build.rs`, which writes the catalog",
            ),
            None => error.help("set it in the environment of cargo, or in `.cargo/config.toml` under `[env]`"),
        }
    }
}

fn single_text(tokens: &TokenStream) -> Option<LitStr> {
    syn::parse2(ungrouped(tokens.clone())).ok()
}

/// Removes the invisible groups around the arguments that a `macro_rules!` passes on.
fn ungrouped(tokens: TokenStream) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let inner = ungrouped(group.stream());
            if group.delimiter() == Delimiter::None {
                return inner;
            }
            let mut plain = Group::new(group.delimiter(), inner);
            plain.set_span(group.span());
            TokenTree::Group(plain).into()
        }
        token => TokenStream::from(token),
    });
    tokens.collect()
}

const MACROS: &str = "a path consists of strings in quotes, `concat!` and `env!`";

/// Parses a literal or a macro. Only a string can be the whole path.
fn expression(input: ParseStream<'_>, is_whole: bool) -> Parsed<Vec<Part>> {
    if input.peek(LitStr) {
        return Ok(vec![Part::Text(input.parse::<LitStr>()?.value())]);
    }
    if !is_whole && (input.peek(Lit) || input.peek(Token![-])) {
        return Ok(vec![Part::Text(literal(input)?)]);
    }
    let span = input.span();
    let not_a_path = || {
        let message = if is_whole {
            "expected the path of a catalog in quotes, such as \"catalog/trustx.toml\""
        } else {
            "expected a string in quotes, `concat!` or `env!`"
        };
        syn::Error::new(span, message)
    };
    let path = input
        .call(Path::parse_mod_style)
        .map_err(|_| not_a_path())?;
    let Some(bang) = input.parse::<Option<Token![!]>>()? else {
        return Err(not_a_path().into());
    };
    let arguments: Group = input.parse().map_err(|_| {
        syn::Error::new(bang.span, "expected parentheses with arguments after this")
    })?;
    match &*name(&path) {
        "concat" => concat(arguments.stream()),
        "env" => Ok(vec![Part::Variable(variable(&arguments)?)]),
        name => {
            let message = format!("`{name}!` cannot be part of the path of a catalog");
            Err(UsageDiagnostic::new(path.span(), message).help(MACROS))
        }
    }
}

/// Returns the name of a macro of the standard library, or the path of another one.
fn name(path: &Path) -> String {
    let words: Vec<String> = path
        .segments
        .iter()
        .map(|word| word.ident.to_string())
        .collect();
    match &words[..] {
        [name] if path.leading_colon.is_none() => name.clone(),
        [root, name] if root == "core" || root == "std" => name.clone(),
        words => words.join("::"),
    }
}

fn concat(arguments: TokenStream) -> Parsed<Vec<Part>> {
    let mut parts = Vec::new();
    for item in split(arguments) {
        if item.tokens.is_empty() {
            return Err(UsageDiagnostic::new(
                item.span,
                "expected a literal before this comma",
            ));
        }
        parts.extend(parse_all(item.tokens, |input| expression(input, false))?);
    }
    Ok(parts)
}

/// Parses a literal as `concat!` does.
fn literal(input: ParseStream<'_>) -> syn::Result<String> {
    let minus = input.parse::<Option<Token![-]>>()?;
    let literal: Lit = input.parse()?;
    let text = match &literal {
        Lit::Int(number) => number.base10_digits().to_owned(),
        Lit::Float(number) => number.base10_digits().to_owned(),
        Lit::Char(char) if minus.is_none() => char.value().to_string(),
        Lit::Bool(bool) if minus.is_none() => bool.value.to_string(),
        _ => {
            return Err(syn::Error::new(
                literal.span(),
                "expected a string, a number, a character or a `bool`",
            ));
        }
    };
    Ok(if minus.is_some() {
        format!("-{text}")
    } else {
        text
    })
}

fn variable(arguments: &Group) -> Parsed<Variable> {
    const NAME: &str =
        "expected the name of an environment variable in quotes, such as \"OUT_DIR\"";
    let mut texts = Vec::new();
    for item in split(arguments.stream()) {
        let text: LitStr = parse_all(item.tokens, |input| {
            let error = |error: syn::Error| syn::Error::new(error.span(), NAME);
            Ok(input.parse().map_err(error)?)
        })?;
        texts.push(text);
    }
    let error = |message| Err(UsageDiagnostic::new(arguments.span(), message));
    match &texts[..] {
        [] => error(NAME),
        [name] | [name, _] => Ok(Variable {
            name: name.value(),
            message: texts.get(1).map(LitStr::value),
            span: name.span(),
        }),
        _ => error("`env!` takes one or two arguments"),
    }
}
