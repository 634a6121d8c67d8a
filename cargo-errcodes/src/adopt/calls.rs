//! Calls of functions, methods and macros in the functions of an enum.

use std::rc::Rc;

use proc_macro2::TokenStream;
use syn2::parse::{ParseStream, Parser as _};
use syn2::punctuated::Punctuated;
use syn2::spanned::Spanned as _;
use syn2::{Expr, ExprCall, ExprCast, ExprMethodCall, ExprRange, LitStr, Macro, Pat, Token};

use super::evaluate::{Evaluated, Evaluator, Scope, not_understood};
use super::items::{last_name, start};
use super::value::Value;

/// The methods that return the same value in another type.
const SAME: [&str; 15] = [
    "as_ref",
    "as_str",
    "as_u16",
    "borrow",
    "clone",
    "cloned",
    "copied",
    "as_deref",
    "deref",
    "to_owned",
    "to_string",
    "into_owned",
    "into_boxed_str",
    "as_bytes",
    "fmt",
];

impl<'f> Evaluator<'f> {
    pub(super) fn function_call(&self, call: &'f ExprCall, scope: &mut Scope<'f>) -> Evaluated {
        let at = start(call.func.span());
        let Expr::Path(function) = &*call.func else {
            return not_understood(at, "a call");
        };
        let path = &function.path;
        let mut segments = path.segments.iter().rev();
        let name = segments.next().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        let owner = segments.next().map(|owner| owner.ident.to_string());
        if name == "Err" {
            let range = call.args.span().byte_range();
            return Ok(Value::Err(range));
        }
        if let Some(variant) = self.variant(path, scope) {
            let field = match call.args.len() {
                1 => self.expression(&call.args[0], scope)?,
                _ => return not_understood(at, "a value with several fields"),
            };
            return Ok(Value::Variant(variant, Some(Box::new(field))));
        }
        let Some(first) = call.args.first() else {
            return not_understood(at, format!("a call of `{name}`"));
        };
        let is_own = owner
            .as_deref()
            .is_some_and(|owner| owner == "Self" || owner == self.declaration.name);
        match (&*name, owner.as_deref()) {
            ("Some", None | Some("Option")) => {
                let value = self.expression(first, scope)?;
                Ok(Value::Some(Box::new(value)))
            }
            ("Ok", None | Some("Result")) => {
                let value = self.expression(first, scope)?;
                Ok(Value::Ok(Box::new(value)))
            }
            (
                "from",
                Some(
                    "String" | "Arc" | "Box" | "Rc" | "Cow" | "From" | "u8" | "u16" | "u32" | "u64"
                    | "i8" | "i16" | "i32" | "i64",
                ),
            )
            | ("into", Some("Into"))
            | ("fmt", Some("Display")) => {
                let value = self.expression(first, scope)?;
                self.convert(at, value)
            }
            ("Borrowed" | "Owned", Some("Cow")) => self.expression(first, scope),
            (name, _) if is_own && call.args.len() == 1 => {
                let value = self.expression(first, scope)?;
                self.call_own(at, name, value)
            }
            _ => not_understood(at, format!("a call of `{name}`")),
        }
    }

    pub(super) fn method_call(&self, call: &'f ExprMethodCall, scope: &mut Scope<'f>) -> Evaluated {
        let at = start(call.method.span());
        let name = call.method.to_string();
        if let ("contains", Some(range)) = (&*name, range(&call.receiver))
            && let Some(code) = call.args.first()
        {
            let value = self.expression(code, scope)?;
            let bounds = (range.start.as_deref(), &range.limits, range.end.as_deref());
            let is_in_range = self.is_in_range(at, bounds, &value, scope)?;
            return Ok(Value::Boolean(is_in_range));
        }
        if let ("write_str" | "pad", Some(text)) = (&*name, call.args.first()) {
            return match self.expression(text, scope)? {
                Value::Text(text) => Ok(Value::Text(text)),
                _ => not_understood(at, "a text that depends on the field"),
            };
        }
        let receiver = self.expression(&call.receiver, scope)?;
        match (&*name, receiver) {
            ("fmt" | "to_string", error @ Value::Variant(..)) => self.display(at, error),
            ("into", value) => self.convert(at, value),
            (name, Value::Variant(variant, field))
                if call.args.is_empty() && (self.has_own(name) || !SAME.contains(&name)) =>
            {
                self.call_own(at, name, Value::Variant(variant, field))
            }
            (name, value) if SAME.contains(&name) => Ok(value),
            ("to_lowercase", Value::Text(text)) => Ok(Value::Text(text.to_lowercase())),
            ("to_uppercase", Value::Text(text)) => Ok(Value::Text(text.to_uppercase())),
            ("to_ascii_lowercase", Value::Text(text)) => Ok(Value::Text(text.to_ascii_lowercase())),
            ("to_ascii_uppercase", Value::Text(text)) => Ok(Value::Text(text.to_ascii_uppercase())),
            ("trim", Value::Text(text)) => Ok(Value::Text(text.trim().to_owned())),
            ("unwrap_or" | "unwrap_or_default", Value::Some(value)) => Ok(*value),
            ("is_some", value) => Ok(Value::Boolean(matches!(value, Value::Some(_)))),
            (name, _) => not_understood(at, format!("a call of `{name}`")),
        }
    }

    /// Returns the text that the `Display` in this file writes.
    fn display(&self, at: usize, error: Value) -> Evaluated {
        let mut functions = self.functions.iter();
        let display = functions.find(|function| function.trait_name() == Some("Display"));
        match display {
            Some(function) => self.call_nested(function, error),
            None => not_understood(at, "the text of `Display`"),
        }
    }

    pub(super) fn macro_call(&self, call: &'f Macro, scope: &mut Scope<'f>) -> Evaluated {
        let at = start(call.path.span());
        let name = last_name(&call.path);
        match &*name {
            "matches" => self.matches(at, call.tokens.clone(), scope),
            "write" | "format" | "format_args" => {
                let tokens = call.tokens.clone();
                self.format(at, tokens, name == "write", scope)
            }
            _ => not_understood(at, format!("a call of the macro `{name}!`")),
        }
    }

    fn matches(&self, at: usize, tokens: TokenStream, scope: &mut Scope<'f>) -> Evaluated {
        let parser = |input: ParseStream<'_>| {
            let value: Expr = input.parse()?;
            input.parse::<Token![,]>()?;
            let pattern = Pat::parse_multi_with_leading_vert(input)?;
            let guard = if input.peek(Token![if]) {
                input.parse::<Token![if]>()?;
                Some(input.parse::<Expr>()?)
            } else {
                None
            };
            input.parse::<Option<Token![,]>>()?;
            Ok((value, pattern, guard))
        };
        let Ok((value, pattern, guard)) = parser.parse2(tokens) else {
            return not_understood(at, "the arguments of `matches!`");
        };
        if guard.is_some() {
            return not_understood(at, "a condition in `matches!`");
        }
        let (mut scope, evaluator) = self.nested(scope);
        let value = evaluator.expression(&value, &mut scope)?;
        let is_match = evaluator.pattern(&pattern, &value, &mut scope)?;
        Ok(Value::Boolean(is_match))
    }

    /// Returns the text that a call of `write!` or `format!` creates, if its arguments are known.
    fn format(
        &self,
        at: usize,
        tokens: TokenStream,
        has_writer: bool,
        scope: &mut Scope<'f>,
    ) -> Evaluated {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        let Ok(arguments) = parser.parse2(tokens) else {
            return not_understood(at, "arguments with names");
        };
        let mut arguments = arguments.iter().skip(usize::from(has_writer));
        let template = arguments.next().and_then(|first| match first {
            Expr::Lit(literal) => match &literal.lit {
                syn2::Lit::Str(text) => Some(text),
                _ => None,
            },
            _ => None,
        });
        let Some(template) = template else {
            return not_understood(at, "a text that is not a literal");
        };
        let mut values = Vec::new();
        for argument in arguments {
            let (mut scope, evaluator) = self.nested(scope);
            values.push(evaluator.expression(argument, &mut scope)?);
        }
        match filled(template, &values, |name| scope.values.get(name).cloned()) {
            Some(text) => Ok(Value::Text(text)),
            None => not_understood(
                start(template.span()),
                "a text with arguments that are known only when the program runs",
            ),
        }
    }

    /// Returns the value of a cast without variables.
    pub(super) fn constant_cast(&self, cast: &ExprCast) -> Option<Value> {
        let (mut scope, evaluator) = self.nested(&Scope::default());
        evaluator.cast(cast, &mut scope).ok()
    }

    /// Returns an evaluator and a scope for tokens of a macro, which live shorter than the file.
    fn nested<'n>(&self, scope: &Scope<'f>) -> (Scope<'n>, Evaluator<'n>)
    where
        'f: 'n,
    {
        let scope = Scope {
            values: Rc::clone(&scope.values),
            uses: scope.uses.clone(),
        };
        let evaluator = Evaluator {
            declaration: self.declaration,
            items: self.items,
            functions: self.functions,
            state: Rc::clone(&self.state),
        };
        (scope, evaluator)
    }
}

fn range(expression: &Expr) -> Option<&ExprRange> {
    match expression {
        Expr::Range(range) => Some(range),
        Expr::Paren(inside) => range(&inside.expr),
        Expr::Group(inside) => range(&inside.expr),
        _ => None,
    }
}

/// Returns the text of a format string without arguments, or with arguments that are known.
pub(super) fn filled(
    template: &LitStr,
    values: &[Value],
    named: impl Fn(&str) -> Option<Value>,
) -> Option<String> {
    let template = template.value();
    let mut text = String::new();
    let mut rest = &*template;
    let mut next = 0;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let brace = &rest[at..];
        if brace.starts_with("{{") || brace.starts_with("}}") {
            text.push_str(&brace[..1]);
            rest = &brace[2..];
            continue;
        }
        let (name, after) = brace.strip_prefix('{')?.split_once('}')?;
        let value = if name.is_empty() {
            next += 1;
            values.get(next - 1).cloned()
        } else if let Ok(number) = name.parse::<usize>() {
            values.get(number).cloned()
        } else {
            named(name)
        };
        match value? {
            Value::Text(value) => text.push_str(&value),
            Value::Number(number) => text.push_str(&number.value.to_string()),
            _ => return None,
        }
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}
