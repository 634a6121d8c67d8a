//! Functions that call the derived accessors instead of repeating their tables.

use std::fmt::Write as _;

use syn2::spanned::Spanned as _;
use syn2::{Expr, ExprMatch, FnArg, Pat, Stmt};

use super::derived::{Accessor, GENERATED, Replacement};
use super::edit::indentation;
use super::evaluate::Scope;
use super::function::Function;
use super::items::start;
use super::rewrite::{CONDITIONAL, Outcome, Rewrite};
use super::role::Role;
use super::value::Value;

impl<'f> Rewrite<'_, 'f> {
    /// Shortens the functions that take an error, which call the derived accessors instead of repeating their tables.
    pub(super) fn shorten_accessors(&mut self) {
        let taken = self.skip.clone();
        let is_partial = self.facts.has_skipped();
        for function in self.functions() {
            if !function.takes_error() || self.is_removed(function) {
                continue;
            }
            let is_display = function.trait_name() == Some("Display");
            if function.trait_name() == Some("Error") {
                continue;
            }
            let output = if is_display {
                "&str"
            } else {
                &*function.output
            };
            let values = self.values(function);
            let names = self.names();
            let is_const = function.is_const();
            let call = |accessor: Accessor| {
                let (name, parameter) = (accessor.name(), &function.parameter);
                if !taken.contains(&name) {
                    return Some(format!("{parameter}.{name}()"));
                }
                // The author's method of this name hides the derived one, but not that of the trait.
                let is_own = function.is_inherent() && function.name == name;
                let reference = if function.takes_reference() { "" } else { "&" };
                (is_own && accessor.is_in_trait() && !is_partial && !is_const)
                    .then(|| format!("errcodes::ErrorCode::{name}({reference}{parameter})"))
            };
            let best = Replacement::best(self.facts, &names, &values, output, is_const, call);
            // The accessors are constant if the codes are numbers.
            let best = best.filter(|_| !is_const || self.facts.codes.code_type != "str");
            let is_generated = GENERATED.contains(&&*function.name) && function.is_inherent()
                || Role::of(function) == Role::HttpStatus;
            let is_noted = (is_generated || is_display) && !self.is_short(function);
            let differs = best.as_ref().is_none_or(|best| !best.is_complete());
            if differs && self.is_static_code(function, &values) {
                let reason = "it returns `&'static str`, and the derived `code` a `&str`";
                self.change(function, Outcome::Kept(reason.to_owned()));
                continue;
            }
            let Some(best) = best else {
                if is_noted {
                    let reason = self.why_kept(function, &values);
                    self.change(function, Outcome::Kept(reason));
                }
                continue;
            };
            let expression = best.expression.clone();
            let written = match formatter(function).filter(|_| is_display) {
                Some(formatter) => format!("{formatter}.write_str({expression})"),
                None => expression.clone(),
            };
            if best.is_complete() {
                if self.is_short(function) {
                    continue;
                }
                self.replace_body(function, &written);
                self.change(function, Outcome::Shortened);
            } else if self.replace_arms(function, &best, &expression, &written) {
                self.change(function, Outcome::Shortened);
            } else if is_noted {
                let reason = self.why_kept(function, &values);
                self.change(function, Outcome::Kept(reason));
            }
        }
    }

    /// Returns whether a function returns the code, as a text that lives longer than the error.
    fn is_static_code(&self, function: &Function<'f>, values: &[Option<Value>]) -> bool {
        let names = self.names();
        let is_same = |(index, value): (usize, &Option<Value>)| {
            Accessor::Code.value(self.facts, index, names[index]) == *value
        };
        function.output == "&'static str" && values.iter().enumerate().all(is_same)
    }

    /// Returns why a function with the name of a derived item stays.
    fn why_kept(&self, function: &Function<'f>, values: &[Option<Value>]) -> String {
        let names = self.names();
        if let Some(index) = values.iter().position(Option::is_none) {
            let call = self.evaluator.call(function, Value::Variant(index, None));
            if let Err(reason) = call {
                return format!("for `{}`, {}", names[index], reason.text);
            }
        }
        if function.is_conditional() {
            return CONDITIONAL.to_owned();
        }
        let mut accessors = Accessor::ALL.into_iter();
        match accessors.find(|accessor| accessor.name() == function.name) {
            None if Role::of(function) == Role::HttpStatus => {
                "the derived `http_status` returns `Option<u16>`".to_owned()
            }
            Some(accessor) if !accessor.has_fixed_type(self.facts) => {
                "the derived one returns an `Option` only with the variants that have `#[cfg(...)]`"
                    .to_owned()
            }
            Some(accessor) if function.output != accessor.result_type(self.facts) => {
                let ty = accessor.result_type(self.facts);
                format!("the derived one returns `{ty}`")
            }
            Some(accessor) => {
                let mut differing = values.iter().enumerate().filter(|(index, value)| {
                    let derived = accessor.value(self.facts, *index, names[*index]);
                    derived.is_none() || derived != **value
                });
                match differing.next() {
                    Some((index, _)) => format!("the derived one differs for `{}`", names[index]),
                    None => "the derived one is not constant".to_owned(),
                }
            }
            None => "the derived one differs".to_owned(),
        }
    }

    /// Returns whether a function has a body of one line already, without a table.
    pub(super) fn is_short(&self, function: &Function<'_>) -> bool {
        let body = &self.source[function.item.block.span().byte_range()];
        let has_table = body.contains("=>") || body.contains("matches!");
        !has_table && body.trim().lines().count() <= 3
    }

    pub(super) fn replace_body(&mut self, function: &Function<'_>, expression: &str) {
        let range = function.item.block.span().byte_range();
        let indent = indentation(self.source, start(function.item.sig.span())).to_owned();
        let expression = expression.replace('\n', &format!("\n{indent}    "));
        let text = format!("{{\n{indent}    {expression}\n{indent}}}");
        self.edits.replace(range, text);
    }

    /// Replaces the arms of a `match` for which the derived accessor returns the same by one arm.
    fn replace_arms(
        &mut self,
        function: &'f Function<'f>,
        best: &Replacement,
        expression: &str,
        written: &str,
    ) -> bool {
        let Some((inside, is_whole)) = match_of(function) else {
            return false;
        };
        let arms = self.arms_of(inside);
        let is_replaced = |arm: &usize| {
            let mut variants = arms.iter().zip(&best.is_same);
            variants.all(|(of, is_same)| *of != Some(*arm) || *is_same)
                && arms.contains(&Some(*arm))
        };
        let has_wildcard = inside.arms.iter().any(|arm| match &arm.pat {
            Pat::Wild(_) => true,
            Pat::Ident(ident) => {
                let path = syn2::Path::from(ident.ident.clone());
                self.evaluator.variant(&path, &Scope::default()).is_none()
            }
            _ => false,
        });
        let kept: Vec<usize> = (0..inside.arms.len())
            .filter(|arm| !is_replaced(arm))
            .collect();
        let is_guarded = inside.arms.iter().any(|arm| arm.guard.is_some());
        if has_wildcard || is_guarded || inside.arms.len() - kept.len() < 2 {
            return false;
        }
        let Some(first) = inside.arms.first() else {
            return false;
        };
        let range = inside.brace_token.span.join().byte_range();
        let indent = indentation(self.source, start(first.span()));
        let outer = indentation(self.source, range.end.saturating_sub(1));
        let mut text = "{\n".to_owned();
        for arm in kept {
            let arm = &self.source[inside.arms[arm].span().byte_range()];
            let comma = if arm.ends_with([',', '}']) { "" } else { "," };
            let _ = writeln!(text, "{indent}{arm}{comma}");
        }
        let value = if is_whole { written } else { expression };
        let value = value.replace('\n', &format!("\n{indent}"));
        let _ = write!(text, "{indent}_ => {value},\n{outer}}}");
        self.edits.replace(range, text);
        true
    }

    /// Returns the arm of each variant in a `match`.
    fn arms_of(&self, inside: &'f ExprMatch) -> Vec<Option<usize>> {
        let variants = 0..self.facts.kinds.len();
        let arm = |variant: usize| {
            let value = Value::Variant(variant, None);
            inside.arms.iter().position(|arm| {
                let mut scope = Scope::default();
                self.evaluator
                    .pattern(&arm.pat, &value, &mut scope)
                    .unwrap_or(false)
            })
        };
        variants.map(arm).collect()
    }
}

/// Returns the name of the formatter of `Display`.
fn formatter(function: &Function<'_>) -> Option<String> {
    match function.item.sig.inputs.iter().nth(1)? {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(ident) => Some(ident.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    }
}

/// Returns the `match` that a function consists of, and `true` if its arms are the results of the function.
fn match_of<'f>(function: &Function<'f>) -> Option<(&'f ExprMatch, bool)> {
    let Stmt::Expr(last, None) = function.item.block.stmts.last()? else {
        return None;
    };
    match last {
        Expr::Match(inside) => Some((inside, true)),
        Expr::MethodCall(call) if call.method == "write_str" || call.method == "pad" => {
            match call.args.first()? {
                Expr::Match(inside) => Some((inside, false)),
                _ => None,
            }
        }
        _ => None,
    }
}
