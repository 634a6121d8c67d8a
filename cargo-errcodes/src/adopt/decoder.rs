//! The functions that create errors from codes, and what they return.

use std::collections::HashSet;
use std::rc::Rc;

use syn2::visit::{self, Visit};
use syn2::{
    BinOp, Expr, ExprBinary, ExprCast, ExprRange, ExprUnary, Lit, Macro, Pat, PatIdent, Path, UnOp,
};

use super::evaluate::{Evaluator, literal_value};
use super::function::{Function, Input};
use super::role::{is_integer, is_text};
use super::value::{Reason, Value};

/// The answers of a function that creates errors from codes.
pub(super) struct Decoder {
    /// The variant of each code that the function names, in the order of the source.
    pub(super) variants: Vec<(Value, Value)>,
    /// The codes that the function names and for which its result is not understood.
    pub(super) not_understood: Vec<(Value, Reason)>,
    /// The result for all other codes.
    pub(super) otherwise: Result<Value, Reason>,
    /// `true` if the result depends on a range of codes.
    pub(super) has_ranges: bool,
}

impl Decoder {
    /// Returns the answers of a function, which are worked out once.
    pub(super) fn of<'f>(evaluator: &Evaluator<'f>, function: &Function<'f>) -> Rc<Self> {
        let key = function.position();
        if let Some(known) = evaluator.state.decoders.borrow().get(&key) {
            return Rc::clone(known);
        }
        let decoder = Rc::new(Self::new(evaluator, function));
        let mut decoders = evaluator.state.decoders.borrow_mut();
        Rc::clone(decoders.entry(key).or_insert(decoder))
    }

    fn new<'f>(evaluator: &Evaluator<'f>, function: &Function<'f>) -> Self {
        let is_of_texts = matches!(&function.input, Input::Code(ty) if is_text(ty));
        let mut named = Named {
            evaluator,
            is_compared: false,
            codes: Vec::new(),
        };
        named.visit_block(&function.item.block);
        let mut seen = HashSet::new();
        let mut decoder = Self {
            variants: Vec::new(),
            not_understood: Vec::new(),
            otherwise: evaluator.call(function, Value::Unlisted),
            has_ranges: evaluator.state.has_ranges.get(),
        };
        for code in named.codes {
            let is_code = match &code {
                Value::Text(_) => is_of_texts,
                Value::Number(_) => !is_of_texts,
                _ => false,
            };
            if !is_code || !seen.insert(code.key()) {
                continue;
            }
            let result = evaluator.call(function, code.clone());
            decoder.has_ranges |= evaluator.state.has_ranges.get();
            match result {
                Ok(result) => decoder.variants.push((code, result)),
                Err(reason) => decoder.not_understood.push((code, reason)),
            }
        }
        decoder.check_others(evaluator, function, &seen);
        decoder
    }

    /// Checks that the function returns the same for all codes that it does not name, also for those that become a named code if they
    /// are converted to a smaller type.
    fn check_others<'f>(
        &mut self,
        evaluator: &Evaluator<'f>,
        function: &Function<'f>,
        named: &HashSet<String>,
    ) {
        /// The number of named codes to try, of which all are converted alike.
        const TRIED: usize = 10;
        let Ok(otherwise) = &self.otherwise else {
            return;
        };
        if self.has_ranges {
            return;
        }
        let numbers = self.variants.iter().filter_map(|(code, _)| match code {
            Value::Number(number) => Some(number.value),
            _ => None,
        });
        let others = numbers.take(TRIED).flat_map(|number| {
            let others = [8, 16, 32].map(|bits| number + (1 << bits));
            others.into_iter().filter(|other| function.takes(*other))
        });
        let others = others.map(Value::number);
        let mut others = others.filter(|code| !named.contains(&code.key()));
        let differs = |code: &Value| {
            evaluator.call(function, code.clone()).ok() != Some(otherwise.with_code(code))
        };
        if let Some(code) = others.find(differs) {
            let text = format!("it converts {} to a code that it names", code.literal());
            self.otherwise = Err(Reason::new(function.at(), text));
        }
    }

    /// Returns the variants without a field that the function creates for the codes that it names.
    pub(super) fn named(&self) -> impl Iterator<Item = (&Value, usize)> {
        self.variants.iter().filter_map(|(code, result)| {
            let variant = result.variant()?;
            let has_field = matches!(result.unwrapped(), Value::Variant(_, Some(_)));
            (!has_field).then_some((code, variant))
        })
    }

    /// Returns whether the function names codes.
    pub(super) fn names_codes(&self) -> bool {
        !self.variants.is_empty() || !self.not_understood.is_empty()
    }

    /// Returns whether the function creates this variant for a code that it names.
    pub(super) fn names(&self, code: &Value, variant: usize) -> bool {
        let mut named = self.named();
        named.any(|(other, index)| other == code && index == variant)
    }
}

/// Collects the codes that a function names: the literals and constants in its patterns and comparisons.
struct Named<'e, 'f> {
    evaluator: &'e Evaluator<'f>,
    /// `true` in a pattern or a comparison.
    is_compared: bool,
    codes: Vec<Value>,
}

impl Named<'_, '_> {
    fn compared(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.is_compared, true);
        visit(self);
        self.is_compared = outer;
    }
}

impl<'a> Visit<'a> for Named<'_, '_> {
    fn visit_pat(&mut self, pattern: &'a Pat) {
        self.compared(|named| visit::visit_pat(named, pattern));
    }

    fn visit_expr_binary(&mut self, binary: &'a ExprBinary) {
        if matches!(binary.op, BinOp::Eq(_) | BinOp::Ne(_)) {
            self.compared(|named| visit::visit_expr_binary(named, binary));
        } else {
            visit::visit_expr_binary(self, binary);
        }
    }

    /// The bounds of a range are not codes.
    fn visit_expr_range(&mut self, _: &'a ExprRange) {}

    fn visit_pat_ident(&mut self, ident: &'a PatIdent) {
        let path = Path::from(ident.ident.clone());
        self.codes.extend(self.evaluator.constant(&path).ok());
        visit::visit_pat_ident(self, ident);
    }

    fn visit_lit(&mut self, literal: &'a Lit) {
        if self.is_compared {
            self.codes.extend(literal_value(literal).ok());
        }
    }

    fn visit_expr_unary(&mut self, unary: &'a ExprUnary) {
        match (&unary.op, &*unary.expr) {
            (UnOp::Neg(_), Expr::Lit(literal)) => {
                if let Ok(Value::Number(number)) = literal_value(&literal.lit)
                    && self.is_compared
                {
                    self.codes.push(Value::number(-number.value));
                }
            }
            _ => visit::visit_expr_unary(self, unary),
        }
    }

    fn visit_expr_cast(&mut self, cast: &'a ExprCast) {
        if self.is_compared {
            let value = self.evaluator.constant_cast(cast);
            self.codes.extend(value);
        }
    }

    fn visit_path(&mut self, path: &'a Path) {
        if self.is_compared {
            self.codes.extend(self.evaluator.constant(path).ok());
        }
    }

    fn visit_macro(&mut self, _: &'a Macro) {}
}

/// Returns the functions that create errors from codes, with their answers.
pub(super) fn decoders<'f>(
    evaluator: &Evaluator<'f>,
    code_type: &str,
) -> Vec<(&'f Function<'f>, Rc<Decoder>)> {
    let functions = evaluator.functions.iter();
    let of_codes = functions.filter(|function| is_decoder(function, evaluator, code_type == "str"));
    let decoders = of_codes.map(|function| (function, Decoder::of(evaluator, function)));
    let decoders = decoders.filter(|(_, decoder)| decoder.names_codes());
    decoders.collect()
}

/// Returns whether a function creates errors from codes, and not from the status of a response.
pub(super) fn is_decoder(
    function: &Function<'_>,
    evaluator: &Evaluator<'_>,
    is_of_texts: bool,
) -> bool {
    let Input::Code(ty) = &function.input else {
        return false;
    };
    let fits = if is_of_texts {
        is_text(ty)
    } else {
        is_integer(ty)
    };
    let of_status = function.name.contains("status") || function.name.contains("http");
    fits && !of_status && function.creates(&evaluator.declaration.name)
}
