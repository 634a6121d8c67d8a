//! The functions of an enum: those that take one of its errors, and those that return one.

use syn2::{FnArg, GenericArgument, ImplItemFn, ItemImpl, Pat, PathArguments, ReturnType, Type};

use super::declaration::{Declaration, type_text};
use super::integers::wrapped;
use super::items::{Items, conditions, functions, start, type_name};

/// A function of an enum.
pub(super) struct Function<'f> {
    pub(super) name: String,
    pub(super) item: &'f ImplItemFn,
    pub(super) of: &'f ItemImpl,
    pub(super) input: Input,
    /// The name of the parameter with the error or the code.
    pub(super) parameter: String,
    /// The type that it returns, without spaces. `Self` is the name of the enum.
    pub(super) output: String,
}

/// The parameter of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// An error of the enum.
    Error,
    /// A code of this type.
    Code(String),
}

impl<'f> Function<'f> {
    /// Returns the functions of an enum.
    pub(super) fn all(declaration: &Declaration<'f>, items: &Items<'f>) -> Vec<Self> {
        let name = &declaration.name;
        let mut all = Vec::new();
        for item in &items.impls {
            let argument = trait_argument(item);
            let is_of_enum = type_name(&item.self_ty) == *name;
            let is_from_enum = argument.is_some_and(|argument| type_name(argument) == *name);
            if is_of_enum || is_from_enum {
                let functions = functions(item);
                all.extend(functions.filter_map(|function| Self::new(function, item, name)));
            }
        }
        all
    }

    fn new(item: &'f ImplItemFn, of: &'f ItemImpl, enum_name: &str) -> Option<Self> {
        let is_of_enum = type_name(&of.self_ty) == enum_name;
        let self_text = type_text(&of.self_ty);
        let mut inputs = item.sig.inputs.iter();
        let (parameter, input) = match inputs.next()? {
            FnArg::Receiver(_) if is_of_enum => ("self".to_owned(), Input::Error),
            FnArg::Receiver(_) => return None,
            FnArg::Typed(typed) => {
                let name = match &*typed.pat {
                    Pat::Ident(ident) => ident.ident.to_string(),
                    _ => return None,
                };
                let text = type_text(&typed.ty);
                let is_error = type_name(&typed.ty) == enum_name
                    || type_name(&typed.ty) == "Self" && is_of_enum;
                let input = if is_error {
                    Input::Error
                } else {
                    Input::Code(text)
                };
                (name, input)
            }
        };
        let output = match &item.sig.output {
            ReturnType::Default => return None,
            ReturnType::Type(_, ty) => type_text(ty),
        };
        // The formatter of `Display` is the only second parameter of interest.
        let is_fmt = item.sig.ident == "fmt" && of.trait_.is_some();
        if !is_fmt && inputs.next().is_some() {
            return None;
        }
        Some(Self {
            name: item.sig.ident.to_string(),
            item,
            of,
            input,
            parameter,
            output: if is_of_enum {
                replace_word(&output, "Self", enum_name)
            } else {
                replace_word(&output, "Self", &self_text)
            },
        })
    }

    /// Returns the position of the name, or of the impl of a trait.
    pub(super) fn at(&self) -> usize {
        match &self.of.trait_ {
            Some(_) => start(self.of.impl_token.span),
            None => start(self.item.sig.ident.span()),
        }
    }

    /// Returns the position of the body, which no other function has.
    pub(super) fn position(&self) -> usize {
        start(self.item.block.brace_token.span.open())
    }

    pub(super) fn is_inherent(&self) -> bool {
        self.of.trait_.is_none()
    }

    pub(super) fn is_const(&self) -> bool {
        self.item.sig.constness.is_some()
    }

    /// Returns whether the compiler can leave out the function.
    pub(super) fn is_conditional(&self) -> bool {
        let mut conditions = conditions(&self.item.attrs).chain(conditions(&self.of.attrs));
        conditions.next().is_some()
    }

    /// Returns whether the parameter is a reference.
    pub(super) fn takes_reference(&self) -> bool {
        match self.item.sig.inputs.first() {
            Some(FnArg::Receiver(receiver)) => receiver.reference.is_some(),
            Some(FnArg::Typed(typed)) => matches!(&*typed.ty, Type::Reference(_)),
            None => false,
        }
    }

    /// Returns whether a number fits the type of the codes.
    pub(super) fn takes(&self, number: i128) -> bool {
        match &self.input {
            Input::Code(ty) => wrapped(number, ty) == Some(number),
            Input::Error => false,
        }
    }

    pub(super) fn takes_error(&self) -> bool {
        self.input == Input::Error
    }

    /// Returns the name of the trait that the function belongs to.
    pub(super) fn trait_name(&self) -> Option<&'static str> {
        /// The traits whose functions have a meaning of their own.
        const KNOWN: [&str; 12] = [
            "From",
            "TryFrom",
            "Into",
            "FromStr",
            "Display",
            "Debug",
            "Error",
            "Default",
            "AsRef",
            "Serialize",
            "Deserialize",
            "Deref",
        ];
        let (_, path, _) = self.of.trait_.as_ref()?;
        let name = path.segments.last()?.ident.to_string();
        let known = KNOWN.into_iter().find(|known| *known == name);
        Some(known.unwrap_or("another trait"))
    }

    /// Returns the name to show to the user: `fn code`, `impl From<u32>`.
    pub(super) fn shown(&self) -> String {
        let Some((_, path, _)) = &self.of.trait_ else {
            return format!("`fn {}`", self.name);
        };
        let argument = trait_argument(self.of).map(type_text);
        let argument = argument.map_or_else(String::new, |argument| format!("<{argument}>"));
        let name = path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        let target = type_text(&self.of.self_ty);
        match self.trait_name() {
            Some("another trait") => format!("`fn {}` of `{name}`", self.name),
            Some("From") if self.takes_error() => format!("`impl From{argument} for {target}`"),
            _ => format!("`impl {name}{argument}`"),
        }
    }

    /// Returns whether the function returns the enum, without an `Option` or a `Result`.
    pub(super) fn returns(&self, enum_name: &str) -> bool {
        self.output == enum_name
    }

    /// Returns whether the function returns an error of the enum.
    pub(super) fn creates(&self, enum_name: &str) -> bool {
        let is_result = |name: &str| {
            let inner = self.output.split_once(name).map(|(_, inner)| inner);
            inner.is_some_and(|inner| {
                let inner = inner.trim_start_matches('<');
                inner
                    .strip_prefix(enum_name)
                    .is_some_and(|rest| rest.starts_with([',', '>']))
            })
        };
        matches!(self.input, Input::Code(_))
            && (self.returns(enum_name) || is_result("Option") || is_result("Result"))
    }
}

/// Returns the type in the trait of an impl: `u32` for `From<u32>`.
fn trait_argument(item: &ItemImpl) -> Option<&Type> {
    let (_, path, _) = item.trait_.as_ref()?;
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Replaces a word in a text, but not a part of a word, and not the start of a path.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let after = &rest[at + word.len()..];
        let is_inside = rest[..at].ends_with(is_word) || after.starts_with(is_word);
        out.push_str(&rest[..at]);
        out.push_str(if is_inside || after.starts_with("::") {
            word
        } else {
            by
        });
        rest = after;
    }
    out + rest
}
